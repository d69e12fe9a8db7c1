import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, createServer } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { deckFonts } from '../../../../theme/fonts/deck-fonts.ts';
import { families } from '../../../../theme/fonts/families.ts';
import { createScratch } from '../../../support/scratch.ts';

const folder = createScratch();
const serif = families.slice(0, 1);
const common = { root: folder, configFile: false as const, logLevel: 'silent' as const };

beforeAll(async () => {
  const sources = {
    'index.html':
      '<!doctype html><html><head></head><body><script type="module" src="/main.js"></script></body></html>',
    'main.js': `import 'virtual:deck-fonts.css'; import './look.css'; import 'foreign'; import 'virtual:words';
      document.body.textContent = "\\u4fe1"`,
    'look.css': 'p::before { content: "\\983C" }',
    'node_modules/foreign/index.js': 'document.title = "外"',
    'node_modules/foreign/package.json': '{ "name": "foreign", "main": "index.js", "type": "module" }',
  };
  for (const [name, text] of Object.entries(sources)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), text);
  }
});

describe('deckFonts in a build', () => {
  let files: string[];
  let css: string;
  let html: string;
  beforeAll(async () => {
    await build({
      ...common,
      base: './',
      plugins: [
        deckFonts(serif, [folder]),
        {
          name: 'words',
          resolveId: (id) => (id === 'virtual:words' ? id : null),
          load: (id) => (id === 'virtual:words' ? 'document.title = "日"' : null),
        },
      ],
    });
    files = await readdir(join(folder, 'dist/assets'));
    css = await readFile(join(folder, 'dist/assets', files.find((name) => /^fonts-.*\.css$/.test(name)) ?? ''), 'utf8');
    html = await readFile(join(folder, 'dist/index.html'), 'utf8');
  });

  it('links its rules relative to the page, and the fonts relative to the rules', () => {
    expect(html).toMatch(/<link rel="stylesheet" href="\.\/assets\/fonts-\w+\.css">/);
    for (const [, url] of css.matchAll(/url\("\.\/([^"]+)"\)/g)) expect(files).toContain(url);
  });

  it.each([
    ['code', '信'],
    ['styles', '頼'],
    ['modules that plug-ins make', '日'],
  ])('finds the characters of %s', (_, character) => {
    expect(css).toContain(`U+${character.codePointAt(0)?.toString(16).toUpperCase()}`);
  });

  it('does not count what installed packages contain', () => {
    expect(css).not.toContain(`U+${'外'.codePointAt(0)?.toString(16).toUpperCase()}`);
  });

  it('never lets the browser invent a weight', () => expect(css).toContain('font-synthesis: none'));
});

describe('deckFonts beside a build', () => {
  it('cuts, for the characters of the build and of code beside it, what a build of both would cut', async () => {
    const beside = 'document.title = "\\u96e8 Ångström&nbsp;雪"';
    const bundled = async (code: string, leaveOut: boolean) => {
      const plugin = deckFonts(serif, [folder]);
      if (leaveOut) plugin.api.leaveOut();
      const outDir = join(createScratch(), 'dist');
      const words = {
        name: 'words',
        resolveId: (id: string) => (id === 'virtual:words' ? id : null),
        load: (id: string) => (id === 'virtual:words' ? code : null),
      };
      await build({ ...common, plugins: [plugin, words], build: { outDir } });
      return { plugin, names: (await readdir(join(outDir, 'assets'))).filter((name) => /woff2|^fonts/.test(name)) };
    };
    const whole = await bundled(beside, false);
    const { plugin, names } = await bundled('', true);
    expect(names).toEqual([]);
    const cut: { fileName: string }[] = await plugin.api.cut(plugin.api.characters(), beside);
    const ofRules = /fonts-\w+\.css|fonts\.css/;
    expect(cut.map(({ fileName }) => fileName.replace(ofRules, 'rules')).sort()).toEqual(
      whole.names.map((name) => `assets/${name}`.replace(ofRules, 'rules')).sort(),
    );
  });
});

describe('deckFonts in the development server', () => {
  it('serves the whole fonts', async () => {
    await using job = new AsyncDisposableStack();
    const server = await createServer({
      ...common,
      server: { port: 0, host: '127.0.0.1' },
      plugins: [deckFonts(serif, [])],
    });
    job.defer(() => server.close());
    await server.listen();
    const [origin] = server.resolvedUrls?.local ?? [];
    const sheet = await server.transformRequest('virtual:deck-fonts.css');
    const url = /url\(\\"([^"\\]+)\\"\)/.exec(sheet?.code ?? '')?.[1];
    const answer = await fetch(new URL(url ?? '', origin));
    expect(answer.headers.get('content-type')).toBe('font/ttf');
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(200_000);
  });
});
