import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { afterEach, describe, expect, it } from 'vitest';
import { compileSlides, type DeckSlides } from '../../../../deck/slides/deck-slides.ts';
import {
  needsOf,
  renderBundleSide,
  renderSlidesFile,
  renderValueModule,
  slidesFile,
} from '../../../../deck/slides/slides-file.ts';
import { createScratch } from '../../../support/scratch.ts';
import { slidevOptions } from '../slidev-options.ts';

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

/** What is made of a deck of that path, none of whose slides can be compiled. */
async function deckAt(filepath: string): Promise<DeckSlides> {
  const loader: Plugin = {
    name: 'slidev:loader',
    load: async (id: string) => {
      if (id === '/@slidev/configs') return { code: 'export default {"title":"Talk"}' };
      const no = Number(/__slidev_(\d+)\.frontmatter$/.exec(id)?.[1]);
      return no > 0 ? { code: frontmatterModule(no, frontmatters[no - 1] ?? {}, { title: `Title ${no}` }) } : null;
    },
  };
  const options = slidevOptions({ slides: frontmatters.map(() => ({ raw: '# One', filepath })) });
  return await compileSlides(options, [loader], async () => undefined);
}

/** Runs it: what cannot be parsed fails here. */
async function run(deck: DeckSlides): Promise<Slide[]> {
  const folder = createScratch();
  const vue = pathToFileURL(join(import.meta.dirname, '../../../../node_modules/vue/index.mjs'));
  const bundle = renderBundleSide(needsOf(deck))
    .replaceAll("'vue'", JSON.stringify(vue.href))
    .replace("'@slidev/client/context.ts'", "'./context.mjs'")
    .replace(`'/${slidesFile}'`, "'./slides.mjs'");
  writeFileSync(join(folder, 'context.mjs'), 'export const useSlideContext = 0, frontmatterToProps = 0');
  writeFileSync(join(folder, 'slides.mjs'), renderSlidesFile(deck));
  writeFileSync(join(folder, 'bundle.mjs'), bundle);
  const { slides } = (await import(pathToFileURL(join(folder, 'bundle.mjs')).href)) as { slides: { value: Slide[] } };
  return slides.value;
}

const globals = globalThis as { __exportProbe?: object };
afterEach(() => void delete globals.__exportProbe);

describe('the module of all slides', () => {
  it('lists every slide with its number and its frontmatter, whatever is written in it', async () => {
    const slides = await run(await deckAt('/deck/slides.md'));
    expect(slides.map(({ no, meta }) => [no, meta.layout, meta.slide.no, meta.slide.title])).toEqual([
      [1, 'cover', 1, 'Title 1'],
      [2, 'two-cols', 2, 'Title 2'],
    ]);
    expect(slides.map(({ meta }) => meta.slide.frontmatter)).toEqual(frontmatters);
  });

  it('has nothing in it that reloads', async () => {
    expect(renderSlidesFile(await deckAt('/deck/slides.md'))).not.toContain('import.meta');
  });

  it('imports each slide as a module of its own, in a path with any characters', async () => {
    const code = renderBundleSide(needsOf(await deckAt('/deck/it\'s "mine"/slides.md')));
    expect([...code.matchAll(/import\(("(?:[^"\\]|\\.)*")\)/g)].map(([, path = '']) => JSON.parse(path))).toEqual([
      '/deck/it\'s "mine"/slides.md__slidev_1.md',
      '/deck/it\'s "mine"/slides.md__slidev_2.md',
    ]);
  });

  it('reports a slide that cannot be loaded, once and by its number, and shows an empty one', async () => {
    const reports: unknown[][] = [];
    globals.__exportProbe = { slideFailed: (...report: unknown[]) => reports.push(report) };
    const [, slide] = await run(await deckAt('/no/such/deck.md'));
    if (!slide) throw new Error('no slide');
    const loaded = await slide.load();
    expect(await slide.load()).toBe(loaded);
    expect((loaded.default as { render: () => unknown }).render()).toBeNull();
    expect(slide.component).toBe(loaded.default);
    expect(reports).toEqual([[2, expect.stringContaining('/no/such/deck.md__slidev_2.md')]]);
  });

  it('shows an empty slide in a browser where nobody watches too', async () => {
    const [slide] = await run(await deckAt('/no/such/deck.md'));
    expect(await slide?.load()).toMatchObject({ default: { render: expect.any(Function) } });
  });
});

describe('what a bundle holds for slides', () => {
  const slide = (no: number, parts: string[], helpers: string[]) => ({
    ...{ no, meta: 'return 0', module: `${no}` },
    compiled: { code: 'async () => 0', helpers, parts, files: [], scanned: [] },
  });

  it('does not change with the order of slides, nor with a helper that most templates use', () => {
    const [one, two] = [slide(1, ['/deck/a.vue'], ['unref as _unref']), slide(2, [], ['openBlock as _openBlock'])];
    const needs = (slides: DeckSlides['slides']) => needsOf({ slides, parts: ['/deck/a.vue'], values: {} });
    expect(needs([one, two])).toEqual(needs([two, one]));
    expect(needs([one])).toEqual(needs([slide(1, ['/deck/a.vue'], [])]));
    expect(needs([slide(1, [], ['vModelText as _vModelText'])]).helpers).toContain('vModelText');
  });

  it('is in the order of layouts and roots, wherever the deck lies', async () => {
    const order = async (deck: string) => {
      const files = [
        `${deck}/components/A.vue`,
        '/theme/components/B.vue',
        `${deck}/layouts/c.vue`,
        '/theme/layouts/d.vue',
      ];
      const options = slidevOptions({ slides: [{ raw: '' }], roots: ['/theme', deck] });
      const { parts } = await compileSlides(options, [], async () => slide(1, files, []).compiled);
      return parts.map((file) => file.replace(deck, ''));
    };
    expect(await order('/deck')).toEqual(await order('/z/deck'));
    expect(await order('/deck')).toEqual([
      '/theme/layouts/d.vue',
      '/layouts/c.vue',
      '/theme/components/B.vue',
      '/components/A.vue',
    ]);
  });
});

describe('a module that says nothing but a value', () => {
  it('takes it from the file of the slides', async () => {
    const deck = await deckAt('/deck/slides.md');
    expect(renderValueModule('/@slidev/configs', needsOf(deck))).toContain('values[0]');
    expect(renderValueModule('/@slidev/titles.md', needsOf(deck))).toBeUndefined();
    expect(renderSlidesFile(deck)).toContain('export const values = [\n{"title":"Talk"}\n]');
  });
});
