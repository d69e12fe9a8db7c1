import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadDeck } from '../../../citations/deck/load-deck.ts';
import { lookOver } from '../../../deck/look-over.ts';
import { readEntry } from '../../../deck/read-entry.ts';
import { createScratch } from '../../support/scratch.ts';

/** What is found in a deck of these slides and files. */
async function look(
  slides: readonly string[],
  { files = {} as Record<string, string>, headmatter = 'theme: none' } = {},
) {
  const folder = createScratch();
  const file = join(folder, 'slides.md');
  const all = { ...files, 'slides.md': `---\n${headmatter}\n---\n\n${slides.join('\n\n---\n\n')}\n` };
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return lookOver(readEntry(file), await loadDeck(file));
}

describe('lookOver', () => {
  it('finds nothing in a sound deck', async () => {
    const files = {
      'components/my-chart.vue': '',
      'components/deep/Bar.vue': '',
      'layouts/wide.vue': '',
      'public/a.png': '',
      'img/b c.png': '',
    };
    const slides = [
      '# One\n\n<MyChart /> <my-chart /> <Bar>x</Bar> <Transition><KeepAlive /></Transition> <RouterLink to="/2">x</RouterLink>',
      '<Arrow x1="1" /> <VClicks>\n\n- a\n\n</VClicks> <Citation cite="x" /> <mdi-account /> <CarbonStar />',
      '![](/a.png) ![](./img/b%20c.png) <img src="./img/b c.png"> <img :src="x"> <video src="https://a.example/x.mp4"></video>',
      '```html\n<Nope />\n![](./nope.png)\n```\n\nAnd `<Nope />` <!-- <Nope /> ![](./nope.png) -->',
      '<script setup>\nimport Own from "./Own.vue"\n</script>\n\n<Own />',
      'a < B and c > D, <https://example.org>',
    ];
    expect(await look(slides, { files })).toEqual([]);
    expect(await look(['# One'], { headmatter: 'theme: default\nlayout: cover' })).toEqual([]);
  });

  it('looks for pictures where they are served: those of a theme below /theme/', async () => {
    const files = { 'own/package.json': '{}', 'own/public/logo.svg': '', 'public/theme/b.svg': '' };
    const slides = ['![](/theme/logo.svg) ![](/theme/b.svg)', '![](/logo.svg)'];
    expect(await look(slides, { files, headmatter: 'theme: ./own' })).toMatchObject([
      { code: 'IMAGE_MISSING', slide: 2, what: expect.stringContaining('/logo.svg') },
    ]);
  });

  it('names layouts, components and pictures that are not there, at their lines', async () => {
    const found = await look([
      '# One',
      '<Nope a="1" />\n\n<Nope/>',
      '![](./none.png)\n\n<img\n  src="/none.svg">',
      'x\n\n---\nlayout: gone\nimage: /no.jpg\n---\n\ny',
    ]);
    expect(found).toMatchObject([
      { code: 'LAYOUT_UNKNOWN', slide: 5 },
      { code: 'COMPONENT_UNKNOWN', slide: 2, line: 9, what: 'There is no component <Nope>.' },
      { code: 'IMAGE_MISSING', slide: 3, line: 15 },
      { code: 'IMAGE_MISSING', slide: 3, line: 18 },
      { code: 'IMAGE_MISSING', slide: 5, line: 26 },
    ]);
  });

  it('names settings that cannot be read', async () => {
    expect(await look(['# One\n\n---\nlayout: cover: x\n---\n\n# Two'])).toMatchObject([
      { code: 'FRONTMATTER_INVALID', slide: 2 },
    ]);
  });

  it.each([
    [
      'setup files that make components known',
      { files: { 'setup/main.ts': 'export default ({ app }) => app.component("Nope", {})' } },
    ],
    ['settings of Vite that may find them elsewhere', { files: { 'vite.config.ts': 'export default {}' } }],
    ['syntax of the deck’s own', { files: { 'setup/preparser.ts': '' } }],
    ['slides that are rewritten', { files: { 'setup/transformers.ts': '' } }],
  ])('says nothing of components where there are %s', async (_, parts) => {
    expect(await look(['<Nope />'], parts)).toEqual([]);
  });

  it('leaves a theme that is not installed to others, and judges the rest', async () => {
    expect(await look(['<Nope />'], { headmatter: 'theme: nobody-has-this' })).toEqual([]);
  });
});
