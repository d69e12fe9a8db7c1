/** The styles of the handout's pages are for those pages: a slide that uses the same class names keeps its looks. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expectExport } from '../support/export-deck.ts';
import { createScratch } from '../support/scratch.ts';

const handout = join(import.meta.dirname, '../../handout');

/** Every class that the handout's style sheets name, but for the roots of a page and of a slide. */
const names = [
  ...new Set(
    readdirSync(handout, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.css'))
      .flatMap((file) => [...readFileSync(join(handout, file), 'utf8').matchAll(/\.([a-z][a-z-]+)(?=[^;{}]*\{)/g)])
      .map(([, name = '']) => name)
      .filter((name) => !['handout', 'handout-host', 'slidev-layout', 'print-slide-container'].includes(name)),
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
  const { outDir } = await expectExport({ entry }, [], { args: ['--only', 'both', '--layout', 'grid'] });
  return ['slides.pdf', 'slides-handout.pdf'].map((file) => readFileSync(join(outDir, file)));
}

test('a slide looks the same whatever its classes are called', async () => {
  expect(names.length).toBeGreaterThan(20);
  const [neutral, named] = [await exportWith('of-the-deck-'), await exportWith('')];
  expect(named.map((bytes, i) => bytes.equals(neutral[i]!))).toEqual([true, true]);
});
