import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMissingImports } from '../../../../deck/plugins/missing-imports.ts';
import { createScratch } from '../../../support/scratch.ts';
import { slidevOptions } from '../slidev-options.ts';
import { callHook } from './call-hook.ts';

const slide = '/deck/slides.md__slidev_2.md';
const create = (allowHost: readonly string[] = []) => {
  const options = slidevOptions({ slides: [{ raw: '# One' }, { raw: '# Two\n\n![](./a.png) ![](b.js)' }] });
  const { plugins, findings } = createMissingImports(options, allowHost);
  return { remote: plugins[0]!, plugin: plugins[1]!, findings };
};
/** What becomes of an import that nothing else could resolve. */
async function resolve(source: string, importer: string | undefined = slide) {
  const { plugin, findings } = create();
  const resolved = await callHook(plugin, 'resolveId', [source, importer]);
  return { resolved, findings: findings(), load: () => callHook(plugin, 'load', [resolved]) };
}

describe('createMissingImports', () => {
  it.each(['./a.png', './a.PNG?url', './photo.jpeg#x', 'font.woff2', '../film.mp4'])(
    'gives %s an empty stand-in, so that the build goes on',
    async (source) => {
      const { findings, load } = await resolve(source);
      expect(findings).toMatchObject([
        { code: 'IMAGE_MISSING', what: expect.stringContaining(`"${source}"`), slide: 2 },
      ]);
      expect(await load()).toMatch(/^export default "data:/);
    },
  );

  it.each('png jpg jpeg gif svg webp avif ico bmp mp4 webm ogg mp3 wav pdf woff woff2 ttf otf'.split(' '))(
    'takes a file with the ending %s for a picture, film or font',
    async (ending) => {
      expect((await resolve(`./a.${ending}`)).findings).toMatchObject([{ code: 'IMAGE_MISSING' }]);
    },
  );

  it.each(['./Chart.vue', 'lodash', '@scope/pkg', './data.json', './png'])(
    'gives code that imports %s a stand-in too, of which any name may be imported',
    async (source) => {
      const { findings, load } = await resolve(source);
      expect(await load()).toBe('module.exports = {}');
      expect(findings).toMatchObject([
        { code: 'IMPORT_UNRESOLVED', what: expect.stringContaining(`"${source}"`), slide: 2 },
      ]);
    },
  );

  it('says where on the slide it stands', async () => {
    expect((await resolve('./a.png')).findings).toMatchObject([{ file: '/deck/slides.md', line: 22, column: 5 }]);
  });

  it('says the same whichever module is resolved first', async () => {
    const inOrder = async (sources: string[]) => {
      const { plugin, findings } = create();
      for (const source of sources) await callHook(plugin, 'resolveId', [source, slide]);
      return findings().map(({ what }) => what);
    };
    const found = await inOrder(['./a.png', 'b.js', './z.png']);
    expect(found).toHaveLength(3);
    expect(await inOrder(['./z.png', 'b.js', './a.png'])).toEqual(found);
  });

  it('says where in a component it stands', async () => {
    const file = join(createScratch(), 'A.vue');
    writeFileSync(file, '<script setup>\nimport x from "./x.js"\n</script>\n');
    const { findings } = await resolve('./x.js', `${file}?vue&type=script`);
    expect(findings).toMatchObject([{ code: 'IMPORT_UNRESOLVED', file, line: 2, column: 16 }]);
  });

  it.each([
    ['\0virtual', slide],
    ['virtual:uno.css', slide],
    ['./nothing.js', '/packages/@slidev/client/setup/main.ts'],
  ])('passes over %j of %s', async (source, importer) => {
    expect(await resolve(source, importer)).toMatchObject({ resolved: null, findings: [] });
  });

  it('passes over an entry, which nothing imports', async () => {
    const { plugin, findings } = create();
    expect(await callHook(plugin, 'resolveId', ['/deck/index.html', undefined])).toBeNull();
    expect(findings()).toEqual([]);
  });

  it('names the same import of the same file once, and all others', async () => {
    const { plugin, findings } = create();
    for (const [source, importer] of [
      ['./a.png', slide],
      ['./a.png', slide],
      ['./b.png', slide],
      ['./a.png', '/deck/slides.md__slidev_1.md'],
    ])
      await callHook(plugin, 'resolveId', [source, importer]);
    expect(findings().map(({ what, slide: no }) => [what.includes('a.png'), no])).toEqual([
      [true, 1],
      [false, 2], // does not stand in its text: named with its first line
      [true, 2],
    ]);
  });

  it.each(['https://cdn.example.org/a.mjs', 'http://cdn.example.org/a.mjs', '//cdn.example.org/a.mjs'])(
    'stands in for code of another host, %s, and says where it is imported',
    async (source) => {
      const file = join(createScratch(), 'main.ts');
      writeFileSync(file, `export default 1\nimport '${source}'\n`);
      const { remote, findings } = create();
      const resolved = await callHook(remote, 'resolveId', [source, file, { kind: 'import-statement' }]);
      expect(resolved).toBe('\0export:missing-code');
      expect(findings()).toMatchObject([
        { code: 'REMOTE_BLOCKED', what: expect.stringContaining('cdn.example.org'), file, line: 2 },
      ]);
    },
  );

  it.each([
    ['a host that is allowed', 'import-statement', ['cdn.example.org']],
    ['a domain that is allowed', 'import-statement', ['*.example.org']],
    ['what is imported when a slide asks for it', 'dynamic-import', []],
    ['style sheets', 'at-import', []],
  ])('lets %s be', async (_, kind, allowHost) => {
    const { remote, findings } = create(allowHost);
    expect(await callHook(remote, 'resolveId', ['https://cdn.example.org/a.mjs', slide, { kind }])).toBeNull();
    expect(findings()).toEqual([]);
  });

  it('loads nothing else', async () => {
    expect(await callHook(create().plugin, 'load', ['/deck/slides.md'])).toBeNull();
  });
});
