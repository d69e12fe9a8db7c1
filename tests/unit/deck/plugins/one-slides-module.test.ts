import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { afterEach, describe, expect, it } from 'vitest';
import { createOneSlidesModule } from '../../../../deck/plugins/one-slides-module.ts';
import { createScratch } from '../../../support/scratch.ts';
import { slidevOptions } from '../slidev-options.ts';
import { callHook } from './call-hook.ts';

/** The module that Slidev makes of a slide's frontmatter. */
const frontmatterModule = (no: number, frontmatter: object, slide: object) =>
  [
    '// @unocss-include',
    'import { computed, reactive, shallowReactive } from "vue"',
    `export const frontmatterData = ${JSON.stringify(frontmatter)}`,
    'if (import.meta.hot) {',
    '  import.meta.hot.data.frontmatter ??= reactive(frontmatterData)',
    '  import.meta.hot.accept(({ frontmatterData: update }) => {',
    '    const frontmatter = import.meta.hot.data.frontmatter',
    '    Object.keys(frontmatter).forEach(key => {',
    '      if (!(key in update)) delete frontmatter[key]',
    '    })',
    '    Object.assign(frontmatter, update)',
    '  })',
    '}',
    'export const frontmatter = import.meta.hot ? import.meta.hot.data.frontmatter : reactive(frontmatterData)',
    'export default frontmatter',
    'export const meta = shallowReactive({',
    '  get layout(){ return frontmatter.layout },',
    '  slide: {',
    `    ...(${JSON.stringify(slide)}),`,
    '    frontmatter,',
    `    no: ${no},`,
    '  },',
    '})',
  ].join('\n');

const frontmatters = [
  { layout: 'cover', title: 'A "quoted" title\nimport x from "y"' },
  { layout: 'two-cols', note: `\${no} \`tick\``, text: ' \\ </script>\u2028' },
];

interface Slide {
  no: number;
  meta: { layout: string; slide: { no: number; title: string; frontmatter: Record<string, unknown> } };
  load: () => Promise<{ default: object }>;
  component: unknown;
}

/** The code that is generated for a deck of that path. */
async function codeFor(filepath: string): Promise<string> {
  const loader: Plugin = {
    name: 'slidev:loader',
    load: async (id: string) => {
      const no = Number(/__slidev_(\d+)\.frontmatter$/.exec(id)?.[1]);
      return { code: frontmatterModule(no, frontmatters[no - 1] ?? {}, { title: `Title ${no}` }) };
    },
  };
  const options = slidevOptions({ slides: frontmatters.map(() => ({ raw: '# One', filepath })) });
  return (await callHook(createOneSlidesModule(options, [loader]), 'load', ['/@slidev/slides'])) as string;
}

/** Runs it: what cannot be parsed fails here. */
async function run(filepath: string): Promise<Slide[]> {
  const file = join(createScratch(), 'slides.mjs');
  const vue = pathToFileURL(join(import.meta.dirname, '../../../../node_modules/vue/index.mjs'));
  writeFileSync(file, (await codeFor(filepath)).replaceAll("'vue'", JSON.stringify(vue.href)));
  const { slides } = (await import(pathToFileURL(file).href)) as { slides: { value: Slide[] } };
  return slides.value;
}

const globals = globalThis as { __exportProbe?: object };
afterEach(() => void delete globals.__exportProbe);

describe('the module of all slides', () => {
  it('lists every slide with its number and its frontmatter, whatever is written in it', async () => {
    const slides = await run('/deck/slides.md');
    expect(slides.map(({ no, meta }) => [no, meta.layout, meta.slide.no, meta.slide.title])).toEqual([
      [1, 'cover', 1, 'Title 1'],
      [2, 'two-cols', 2, 'Title 2'],
    ]);
    expect(slides.map(({ meta }) => meta.slide.frontmatter)).toEqual(frontmatters);
  });

  it('has nothing in it that reloads', async () => {
    expect(await codeFor('/deck/slides.md')).not.toContain('import.meta');
  });

  it('imports each slide as a module of its own, in a path with any characters', async () => {
    const code = await codeFor('/deck/it\'s "mine"/slides.md');
    expect([...code.matchAll(/import\(("(?:[^"\\]|\\.)*")\)/g)].map(([, path = '']) => JSON.parse(path))).toEqual([
      '/deck/it\'s "mine"/slides.md__slidev_1.md',
      '/deck/it\'s "mine"/slides.md__slidev_2.md',
    ]);
  });

  it('reports a slide that cannot be loaded, once and by its number, and shows an empty one', async () => {
    const reports: unknown[][] = [];
    globals.__exportProbe = { slideFailed: (...report: unknown[]) => reports.push(report) };
    const [, slide] = await run('/no/such/deck.md');
    if (!slide) throw new Error('no slide');
    const loaded = await slide.load();
    expect(await slide.load()).toBe(loaded);
    expect((loaded.default as { render: () => unknown }).render()).toBeNull();
    expect(slide.component).toBe(loaded.default);
    expect(reports).toEqual([[2, expect.stringContaining('/no/such/deck.md__slidev_2.md')]]);
  });

  it('shows an empty slide in a browser where nobody watches too', async () => {
    const [slide] = await run('/no/such/deck.md');
    expect(await slide?.load()).toMatchObject({ default: { render: expect.any(Function) } });
  });
});

describe('other modules', () => {
  it('are not touched', async () => {
    const plugin = createOneSlidesModule(slidevOptions(), []);
    for (const id of ['/@slidev/slides/1/md', '/deck/slides.md__slidev_1.md', '/@slidev/titles.md'])
      expect(await callHook(plugin, 'load', [id])).toBeNull();
  });
});
