/**
 * The styles of the handout's pages are for those pages, and those of the deck for its slides: neither of them changes
 * the looks of the other.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { entryOfFixture, exportEntry } from '../support/export-deck.ts';
import { expectExportAmong, together } from '../support/export-together.ts';
import { createScratch } from '../support/scratch.ts';

const handout = join(import.meta.dirname, '../../handout');

/** Every class that the handout's style sheets name, but for the roots of a page and of a slide. */
const names = [
  ...new Set(
    readdirSync(handout, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.css'))
      .flatMap((file) => [...readFileSync(join(handout, file), 'utf8').matchAll(/\.([a-z][a-z-]+)(?=[^;{}]*\{)/g)])
      .map(([, name = '']) => name)
      .filter((name) => !['handout', 'handout-host', 'slidev-layout', 'print-slide-container', 'katex'].includes(name)),
  ),
].sort();

const slide = (name: string) => `# A slide

<div class="${name}">

Words that are long enough to fill more than one line of the slide, so that a narrower measure would break them.

- an item that is long enough to fill more than one line of the slide, so that a narrower measure would break it
- <u>an</u> <b>item</b> <span>more</span>

</div>
`;

async function exportWith(prefix: string): Promise<Buffer[]> {
  const entry = join(createScratch(), 'slides.md');
  const deck = names.map((name) => slide(prefix + name)).join('\n---\n\n');
  writeFileSync(entry, `---\ntitle: Names of classes\nlang: en\nfonts:\n  provider: none\n---\n\n${deck}`);
  const { outDir } = await expectExportAmong({ entry }, [], { args: ['--only', 'both', '--layout', 'grid'] });
  return ['slides.pdf', 'slides-handout-grid.pdf'].map((file) => readFileSync(join(outDir, file)));
}

test('a slide looks the same whatever its classes are called', together, async () => {
  expect(names.length).toBeGreaterThan(20);
  const [neutral, named] = await Promise.all([exportWith('of-the-deck-'), exportWith('')]);
  expect(named.map((bytes, i) => bytes.equals(neutral[i]!))).toEqual([true, true]);
});

/** What a deck may set for all that is called so: bare elements, the page, the handout's names before they were its own. */
const hostile = `
body { font-style: italic; letter-spacing: 5px; text-transform: uppercase; }
main, section, header { position: fixed; padding: 3rem; background: pink; }
h1, h2, h3, h4 {
  color: #eee;
  background: linear-gradient(90deg, red, blue);
  background-clip: text;
  -webkit-text-fill-color: transparent;
  text-transform: uppercase;
  transform: rotate(3deg);
}
p, li { opacity: 0.3; color: #ddd; font-size: 40px; line-height: 3; text-align: right; }
ol, ul { columns: 2; list-style: none; }
li::before { content: "> "; }
li::marker { color: red; }
a { color: yellow; border-bottom: 3px solid; }
b, strong { color: white; }
.flow, .title-block, .summary, .piece { display: grid !important; grid-template-columns: repeat(5, 1fr); }
.slide-number, .running-head, .subtitle, .speaker { display: none !important; }
`;

test('nothing of what a deck sets for its slides reaches the pages around them', async () => {
  const entry = entryOfFixture('handout-choices');
  const print = async () => {
    const args = ['--only', 'handout', '--without', 'slides', '--force'];
    const { outDir } = await exportEntry(entry, args);
    return readFileSync(join(outDir, 'slides-handout.pdf'));
  };
  const neutral = await print();
  writeFileSync(join(dirname(entry), 'style.css'), hostile);
  expect((await print()).equals(neutral)).toBe(true);
});
