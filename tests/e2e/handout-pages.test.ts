/** Notes of several pages on one slide: every word once and in order, whatever the layout, the paper and the size. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectExport } from '../support/export-deck.ts';
import { readElements } from '../support/read-elements.ts';
import { type ReadPdf, readPdf, wordsOf } from '../support/read-pdf.ts';
import { createScratch } from '../support/scratch.ts';

let count = 0;
/** So many words that tell their place among all the words of the notes. */
const say = (length: number): string => Array.from({ length }, () => `n${String(++count).padStart(4, '0')}`).join(' ');
const times = (length: number, write: (i: number) => string): string =>
  Array.from({ length }, (_, i) => write(i)).join('\n');

/** The last rows alone would leave the first column so little width that every row takes more lines. */
const table = `| Heading | Remarks |
| --- | --- |
| ${say(60)} | ${say(1)} |
${times(40, () => `| ${say(5)} | ${say(1)} |`)}
| ${say(1)} | ${say(60)} |`;

const longNote = `${say(150)}\n\n${times(30, (i) => `${i + 1}. ${say(9)}`)}\n\n${table}\n\n${say(300)}`;
const deck = `---
theme: none
title: A talk
author: Ada Example
fonts: { provider: none }
takeaways: [One thing to keep.]
---

# A talk

---

# Long

<!--
${longNote}
-->

---

# No notes

---

# A few lines too long

<!--
${say(130)}
-->

---

# Short

<!--
${say(5)}
-->
`;
const allWords = deck.match(/\bn\d{4}\b/g);

describe.each([
  ['notes', '--large-print'],
  ['notes', '--paper letter --orientation landscape'],
  ['beside', '--large-print --paper letter --orientation landscape'],
  ['script', '--duplex --grey --orientation landscape'],
])('%s %s', (layout, options) => {
  let path: string;
  let handout: ReadPdf;
  const slides = () => handout.outline.flatMap(({ below = [] }) => below);

  beforeAll(async () => {
    const entry = join(createScratch(), 'slides.md');
    writeFileSync(entry, deck);
    const { outDir } = await expectExport({ entry }, [], {
      args: ['--only', 'handout', '--layout', layout, ...options.split(' ')],
    });
    path = join(outDir, `slides-handout-${layout}.pdf`);
    handout = await readPdf(path);
  });

  test('holds every word of the notes once, in order', () => {
    expect(wordsOf(handout).match(/\bn\d{4}\b/g)).toEqual(allWords);
  });

  test('names the slide on every page on which its notes go on', () => {
    const [, long, next] = slides();
    const further = handout.pages.slice(long?.page, next?.page).filter(({ text }) => /\bn\d{4}\b/.test(text));
    expect(further.length).toBeGreaterThan(1);
    for (const { text } of further.slice(0, -1)) expect(text).toContain('2 continued');
  });

  test.runIf(layout === 'notes' && options === '--large-print')('puts the next slide below the end of notes', () => {
    const page = handout.pages[(slides().at(-1)?.page ?? 0) - 1];
    expect(page?.text).toContain('4 continued');
  });

  test('sets the notes in 11 points, and in 18 where large print is asked for', () => {
    const [, long] = slides();
    const further = handout.pages[long?.page ?? 0];
    expect(further?.text).toContain('2 continued');
    expect(further?.largestLetter).toBeCloseTo(options.includes('--large-print') ? 18 : 11, 1);
  });

  test('tags what goes on over the turn of a page as one: a list with its items, a paragraph', async () => {
    const elements = await readElements(path);
    const count = (type: string) => elements.filter((element) => element.type === type).length;
    const itself = { L: 1 + 1, LI: 30 + 1 }; // with the list of takeaways
    expect({ L: count('L'), LI: count('LI') }).toEqual(itself);
    expect(count('LBody')).toBe(count('LI'));
    expect(elements.some(({ type, pages }) => type === 'P' && pages > 1)).toBe(true);
  });

  test('repeats the head of a table above its rows', () => {
    expect(wordsOf(handout).match(/Heading Remarks/g)?.length).toBeGreaterThan(1);
  });
});

test('names slides above a grid in one line, however small they are', async () => {
  const entry = join(createScratch(), 'slides.md');
  const head = 'theme: none\naspectRatio: 4/3\nfonts: { provider: none }';
  const frontmatter = (i: number) => (i === 8 ? 'handout: false' : 'backup: true\ndefends: 1');
  const slides = times(9, (i) => `---\n${i === 0 ? head : frontmatter(i)}\n---\n\n# Slide ${i + 1}\n`);
  writeFileSync(entry, slides);
  const args = '--only handout --without title --layout grid --per-page 9 --large-print --orientation landscape';
  const { outDir } = await expectExport({ entry }, [], { args: args.split(' ') });
  const { pages } = await readPdf(join(outDir, 'slides-handout-grid.pdf'));
  expect(pages).toHaveLength(1);
  expect(pages[0]?.text).toContain('2 Backup');
  expect(pages[0]?.text).toContain('Shown in the room only');
});
