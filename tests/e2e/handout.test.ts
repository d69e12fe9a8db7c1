/** What a deck can choose for its handout: public by default, with the notes where a layout asks for them. */
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { entryOfFixture, expectExport } from '../support/export-deck.ts';
import { type ReadPdf, readPdf, unpackBytes, wordsOf } from '../support/read-pdf.ts';

let entry: string;
let slides: ReadPdf;
let handout: ReadPdf;
let script: ReadPdf;

beforeAll(async () => {
  entry = entryOfFixture('handout-choices');
  const { outDir } = await expectExport({ entry }, [], { args: ['--only', 'both'] });
  slides = await readPdf(join(outDir, 'slides.pdf'));
  handout = await readPdf(join(outDir, 'slides-handout.pdf'));
  const args = ['--only', 'handout', '--layout', 'script', '--orientation', 'landscape', '--paper', 'letter', '--grey'];
  const run = await expectExport({ entry }, [], { args: [...args, '--without', 'summary,rules'] });
  script = await readPdf(join(run.outDir, 'slides-handout-script.pdf'));
});

const notes = ['Breathe before', 'Now say alpha', 'Do not mention', 'Between ourselves', 'Only if somebody'];

describe('a handout that nobody asked anything of', () => {
  test('says who, where and when, what to keep, and by which rules', () => {
    const [{ text = '' } = {}] = handout.pages;
    for (const words of [
      'Ada Example, University of Somewhere',
      'Seminar of the Institute, March 24',
      'The first thing to keep.',
      'The second thing to keep.',
      'Not for attribution.',
    ])
      expect(text).toContain(words);
  });

  test('holds none of the notes, neither to read nor hidden', () => {
    const all = wordsOf(handout) + unpackBytes(handout.bytes);
    for (const words of notes) expect(all).not.toContain(words);
  });

  test('has the words for readers beside the slide, with their link', () => {
    expect(wordsOf(handout)).toContain('A public remark with a link.');
    expect(wordsOf(slides)).not.toContain('remark with a');
    expect(handout.pages.flatMap(({ links }) => links)).toContainEqual({ url: 'https://example.org/reading' });
  });

  test('draws on a slide what is for paper, and the wall has the rest', () => {
    expect(wordsOf(handout)).toContain('Printed on paper only');
    expect(wordsOf(handout)).not.toContain('Shown on the wall only');
    expect(wordsOf(slides)).toContain('Shown on the wall only');
    expect(wordsOf(slides)).not.toContain('Printed on paper only');
  });

  test('prints the click that was asked for', () => {
    expect(wordsOf(handout)).toContain('Alpha');
    expect(wordsOf(handout)).not.toContain('Bravo');
    expect(wordsOf(slides)).toContain('Bravo');
  });

  test('marks what it leaves out and what is in reserve', () => {
    expect(wordsOf(handout)).toContain('3 Shown in the room only');
    expect(wordsOf(handout)).not.toContain('For the room');
    expect(wordsOf(handout)).toContain('Backup, for slide 2');
  });

  test('asks the questions of the slides and of the deck', () => {
    expect(wordsOf(handout)).toMatch(/Questions for discussion.*What follows from it\?.*Whose turn is it\?/);
  });

  test('numbers its pages, and runs its head over all but the first', () => {
    const { length } = handout.pages;
    handout.pages.forEach(({ text }, i) => {
      expect(text).toContain(`Page ${i + 1} of ${length}`);
      expect(text.includes('A talk with a handout · Ada Example')).toBe(i > 0);
    });
  });

  test('has bookmarks for its parts, and below them for the slides', () => {
    expect(handout.outline.map(({ title, below }) => [title, below?.map(({ title }) => title)])).toEqual([
      ['In brief', undefined],
      ['Ground rules', undefined],
      ['The slides', ['1. A talk with a handout', '2. With words for readers', '3. For the room', 'B1. In reserve']],
      ['Questions for discussion', undefined],
    ]);
    const pages = handout.outline.flatMap(({ page, below = [] }) => [page, ...below.map((one) => one.page)]);
    expect(pages).toEqual(pages.toSorted((a, b) => a - b));
    expect(pages).not.toContain(0);
  });

  test('follows the links between slides', () => {
    const [, , { below = [] } = {}] = handout.outline;
    expect(handout.pages.flatMap(({ links }) => links.flatMap(({ page }) => page ?? []))).toEqual([below[1]?.page]);
  });
});

describe('a script on Letter, landscape, grey', () => {
  test('holds every note, that of the slide for the room too, and says where a click comes', () => {
    for (const words of notes) expect(wordsOf(script)).toContain(words);
    expect(wordsOf(script)).toContain('click 1 Now say alpha');
  });

  test('carries a long note over to the next page, with the head of its table', () => {
    expect(wordsOf(script)).toMatch(/Year Figure 1950 50.* continued Year Figure .*1994 94 These were the figures\./);
  });

  test('counts words and runs a clock', () => {
    expect(wordsOf(script)).toMatch(/1 0:00–0:06 · 0\.1 min · 15 words/);
  });

  test('has the paper asked for, and leaves out the parts named', () => {
    for (const { width, height } of script.pages) expect([width, height].map(Math.round)).toEqual([792, 612]);
    expect(wordsOf(script)).not.toMatch(/In brief|Ground rules/);
  });

  test('has no colour, and is PDF/UA none the less', () => {
    expect(unpackBytes(handout.bytes)).toMatch(/(?:[\d.]+ ){3}rg\s/);
    expect(unpackBytes(script.bytes)).not.toMatch(/(?:[\d.]+ ){3}(?:rg|RG|k|K)\s/);
    expect(unpackBytes(script.bytes)).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  test('is text and drawing, with nothing turned into a picture', () => {
    expect(script.pages.map(({ images }) => images)).toEqual(script.pages.map(() => 0));
  });
});
