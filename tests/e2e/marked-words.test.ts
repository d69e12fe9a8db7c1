/** `v-mark`: lines that a script draws round words it has measured, on slides and on a scaled handout. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { entryOfFixture, expectExport } from '../support/export-deck.ts';
import { type DrawnPage, readStrokes } from '../support/read-strokes.ts';

const colours = {
  underlined: '#f87171',
  highlighted: '#facc15',
  boxed: '#60a5fa',
  circled: '#4ade80',
  struck: '#c084fc',
};
type Word = keyof typeof colours;

let folders: string[];
let slides: DrawnPage[];
let handout: DrawnPage[];

beforeAll(async () => {
  const entry = entryOfFixture('marked-words'); // one copy: the PDFs are dated with its newest file
  folders = [];
  for (let run = 0; run < 2; run++)
    folders.push((await expectExport({ entry }, [], { args: ['--only', 'both', '--clicks', 'all'] })).outDir);
  slides = await readStrokes(join(folders[0] ?? '', 'slides.pdf'));
  handout = await readStrokes(join(folders[0] ?? '', 'slides-handout.pdf'));
});

test.for(['slides.pdf', 'slides-handout.pdf'])('%s is the same to the byte when it is made again', (name) => {
  const [one, two] = folders.map((folder) => readFileSync(join(folder, name)));
  expect(Buffer.compare(one ?? Buffer.of(), two ?? Buffer.of(0))).toBe(0);
});

test('every click step has its marks and no others', () => {
  const marked = slides.map(({ strokes }) =>
    Object.entries(colours).flatMap(([word, colour]) => (strokes.has(colour) ? word : [])),
  );
  expect(marked).toEqual([
    ['underlined'],
    ['underlined', 'highlighted'],
    ['struck'],
    ['boxed', 'struck'],
    ['boxed', 'circled', 'struck'],
  ]);
});

describe.for(Object.keys(colours) as Word[])('the mark of "%s" lies where its word is', (word) => {
  test('on the slide', () => expectAtWord(slides.findLast(has(word)), word, word === 'struck' ? 0.5 : 1));
  // 980 px = 735 pt of a slide stand in a frame of 69.25 mm
  test('on the handout', () => expectAtWord(handout.find(has(word)), word, word === 'struck' ? 0.18 : 0.36));
});

const has =
  (word: string) =>
  ({ words }: DrawnPage) =>
    words.some(({ text }) => text.includes(word));

/** Rough lines stray; by no more than half the height of a letter, and the padding of 5 px. */
function expectAtWord(page: DrawnPage | undefined, word: Word, scale: number): void {
  const box = page?.words.find(({ text }) => text.includes(word))?.box;
  const mark = page?.strokes.get(colours[word]);
  expect(box?.top, 'height of the letters').toBeCloseTo((box?.bottom ?? 0) + 12 * scale, 0);
  expect(mark).toBeDefined();
  if (!box || !mark) return;
  const slack = 10 * scale;
  expect(Math.abs(mark.left - box.left), 'left').toBeLessThan(slack);
  expect(Math.abs(mark.right - box.right), 'right').toBeLessThan(slack);
  expect(mark.bottom, 'below').toBeGreaterThan(box.bottom - slack);
  expect(mark.top, 'above').toBeLessThan(box.top + slack);
  expect(mark.right - mark.left, 'width').toBeGreaterThan((box.right - box.left) * 0.9);
}
