/** The deck of this repository, exported from its folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type DeckRun, expectExport } from '../support/export-deck.ts';
import { type ReadPdf, readPdf, unpackBytes, wordsOf } from '../support/read-pdf.ts';
import { project } from '../support/scratch.ts';
import { viewWithPdfJs, viewWithPdfLib } from '../support/two-readers.ts';

let run: DeckRun;
let slides: ReadPdf;
let handout: ReadPdf;

beforeAll(async () => {
  run = await expectExport({ entry: join(project, 'slides.md') }, [], {
    args: ['--only', 'both', '--layout', 'notes'],
  });
  slides = await readPdf(join(run.outDir, 'american-trust-in-japan.pdf'));
  handout = await readPdf(join(run.outDir, 'american-trust-in-japan-handout-notes.pdf'));
});

test('23 pages, under 500 kB', () => {
  expect(slides.pages).toHaveLength(23);
  expect(slides.bytes.length).toBeLessThan(500_000);
});

test('every page holds the headline of its bookmark', () => {
  expect(slides.outline.map(({ page }) => page)).toEqual(Array.from({ length: 23 }, (_, i) => i + 1));
  for (const { title, page } of slides.outline) {
    expect(squeeze(slides.pages[page - 1]?.text)).toContain(squeeze(title.replace(/^\d+\. /, '')));
  }
});

test.for(['slides', 'handout'] as const)('two readers with no code in common see the same %s', async (product) => {
  const { bytes, pages } = product === 'slides' ? slides : handout;
  const view = await viewWithPdfLib(bytes); // structure, text, links and bookmarks
  expect(await viewWithPdfJs(bytes)).toEqual(view);
  expect(view.pages).toHaveLength(pages.length);
  for (const page of view.pages) expect(JSON.stringify(page)).toContain('"role":"Sect"');
});

test('title, language, tags and fonts', () => {
  expect(slides).toMatchObject({
    title: 'American trust in Japan',
    author: 'Isao Miyaoka',
    language: 'en',
    isTagged: true,
    showsTitle: true,
  });
  expect(slides.fonts.length).toBeGreaterThan(0);
  expect([...slides.fonts, ...handout.fonts].filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
});

test('the handout holds every word of the notes', () => {
  const notes = findNotes();
  expect(notes.length).toBe(23);
  const printed = squeeze(wordsOf(handout));
  for (const paragraph of notes.flatMap((note) => note.split(/\n\s*\n/))) {
    // A citation without its author is printed as the passage alone.
    const spoken = paragraph.replace(/\[click(?::\d+)?\]/g, '').replace(/\[-@\w+, /g, '[');
    expect(printed).toContain(squeeze(spoken));
  }
});

test('the handout holds the cited passages, linked with the slides that cite them', () => {
  const words = wordsOf(handout);
  expect(words).toContain('The passages these slides cite');
  expect(words).toContain('the file reads “preparednessÂ…”, read here as “preparedness…”');
  expect(words).toMatch(/All \d+ quotations in this deck stand in their source word for word/);
  const slidePages = handout.outline
    .find(({ title }) => title.startsWith('The slides'))
    ?.below?.map(({ page }) => page);
  const passages = handout.outline.find(({ title }) => title === 'The passages these slides cite')?.page ?? 0;
  const links = (from: number, to: number) => handout.pages.slice(from - 1, to - 1).flatMap(({ links }) => links);
  const fromPassages = links(passages, passages + 1).flatMap(({ page }) => page ?? []);
  expect(fromPassages.length).toBeGreaterThan(10);
  expect(slidePages).toEqual(expect.arrayContaining(fromPassages));
  const fromSlides = links(slidePages?.[8] ?? 0, (slidePages?.[8] ?? 0) + 1).flatMap(({ page }) => page ?? []);
  expect(fromSlides.some((page) => page >= passages)).toBe(true);
});

test('an apostrophe is copied as it was written', () => {
  expect(wordsOf(slides)).toContain('SDF’s');
});

test('no address of the machine it was made on', () => {
  for (const { bytes } of [slides, handout]) expect(unpackBytes(bytes)).not.toMatch(/127\.0\.0\.1|localhost/);
});

/** The last comment of every slide. */
function findNotes(): string[] {
  const files = ['slides.md', ...readdirSync(join(project, 'sections')).map((name) => `sections/${name}`)];
  return files.flatMap((file) =>
    [...readFileSync(join(project, file), 'utf8').matchAll(/<!--([\s\S]*?)-->/g)].map(([, note = '']) => note.trim()),
  );
}

/** Lower-case letters and digits only: lines break, quotes curl and marks of emphasis go. */
const squeeze = (text = ''): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{Ll}\p{N}]+/gu, '');
