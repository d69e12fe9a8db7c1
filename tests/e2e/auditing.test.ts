/** Pages that are there but do not say what the slides say. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { entryOfFixture, exportEntry } from '../support/export-deck.ts';
import { expectExportAmong, expectRefusalAmong, together } from '../support/export-together.ts';
import { readPdf } from '../support/read-pdf.ts';

/** 980 × 551.25 CSS pixels, in points, give or take a rounding of the browser. */
const fullSize = { width: expect.closeTo(735, 0), height: expect.closeTo(414, 0) };

describe.concurrent('content', together, () => {
  test('lost-columns', () =>
    expectRefusalAmong('lost-columns', [
      { code: 'CONTENT_LOST', slide: 3, at: 'slides.md:31', says: 'Left column of the comparison' },
      { code: 'CONTENT_LOST', slide: 3, at: 'slides.md:35', says: 'Right column of the comparison' },
    ]));

  test('blank-slide: by words that are hidden, or by nothing at all', () =>
    expectRefusalAmong('blank-slide', [
      { code: 'CONTENT_LOST', slide: 2, at: 'slides.md:11', says: 'Words that are there' },
      { code: 'PAGE_BLANK', slide: 4, at: 'slides.md:26' },
    ]));

  test('text-cut-off', () =>
    expectRefusalAmong('text-cut-off', [
      { code: 'TEXT_CUT_OFF', slide: 2, at: 'slides.md:13', says: 'Below the lower edge' },
    ]));

  test('text-clipped is a warning, and the letters behind the edge are not expected in the tags', async () => {
    const { report } = await expectExportAmong('text-clipped', [
      { code: 'TEXT_CLIPPED', slide: 2, at: 'slides.md:13', says: 'Halfway' },
    ]);
    expect(report.files).toMatchObject([{ pdfUa: true }]);
  });

  test('covered-text: by what lies before it, not by what lies behind it or is shown later', () =>
    expectExportAmong(
      'covered-text',
      [
        { code: 'TEXT_COVERED', slide: 2, at: 'slides.md:17', says: 'Behind <circle>: “Under a disc”' },
        { code: 'TEXT_COVERED', slide: 2, at: 'slides.md:18', says: 'Behind <div class="lid">: “Under a lid”' },
        { code: 'TEXT_COVERED', slide: 2, at: 'slides.md:19', says: 'Behind <img>: “Under a picture”' },
      ],
      { args: ['--clicks', 'all'] },
    ));

  test('text-as-picture', () =>
    expectRefusalAmong('text-as-picture', [
      { code: 'TEXT_NOT_IN_PDF', slide: 2, at: 'slides.md:13', says: '“These”' },
    ]));

  test('few-words-as-picture is a warning', () =>
    expectExportAmong('few-words-as-picture', [
      { code: 'TEXT_NOT_SELECTABLE', slide: 2, at: 'slides.md:15', says: '“Blurred”' },
    ]));

  test('broken-link', () =>
    expectExportAmong('broken-link', [
      { code: 'LINK_BROKEN', slide: 1, at: 'slides.md:9', says: 'Back to the appendix' },
      { code: 'LINK_BROKEN', slide: 2, at: 'slides.md:15', says: 'Elsewhere' },
    ]));
});

describe.concurrent('source that is printed as text', together, () => {
  test('glued-fence', () =>
    expectRefusalAmong('glued-fence', [{ code: 'RAW_SOURCE', slide: 2, at: 'slides.md:14', says: 'mermaid' }]));

  test('mark-syntax', () =>
    expectExportAmong('mark-syntax', [{ code: 'RAW_MARKUP', slide: 2, at: 'slides.md:13', says: '==marked words==' }]));
});

describe.concurrent('the size of the page', together, () => {
  test('too-wide: neither the body nor a wide element shrinks a page', async () => {
    const { pages } = await readPdf((await expectExportAmong('too-wide', [])).pdf);
    expect(pages).toMatchObject([
      { text: 'Of full size', ...fullSize },
      { text: 'Also of full size', ...fullSize },
    ]);
    // 16 pixels
    for (const { largestLetter } of pages) expect(largestLetter).toBeCloseTo(12, 1);
  });

  test('too-wide-teleport', () =>
    expectRefusalAmong('too-wide-teleport', [{ code: 'PAGE_SHRUNK', says: '2400 pixels' }]));

  test('too-tall-teleport: a page too many, and no slide blamed at random', () =>
    expectRefusalAmong('too-tall-teleport', [{ code: 'PAGE_COUNT', says: 'for 2' }]));
});

test('hash-router: the range holds all the same', async () => {
  const { pdf } = await expectExportAmong('hash-router', [], { args: ['--range', '2-3'] });
  expect((await readPdf(pdf)).pages.map(({ text }) => text)).toEqual(['Bravo', 'Charlie']);
});

test('clock-and-random-id: the same deck, the same bytes', async () => {
  const clocks = [{ code: 'TIME_DEPENDENT', slide: 1, slides: [1, 2] }];
  const entry = entryOfFixture('clock-and-random-id');
  const first = await exportEntry(entry);
  const second = await exportEntry(entry, ['--force']);
  for (const { exitCode, report } of [first, second]) {
    expect(exitCode).toBe(0);
    expect(report.findings).toMatchObject(clocks);
  }
  expect(readFileSync(second.pdf).equals(readFileSync(first.pdf)), 'both PDFs are the same').toBe(true);
  const [page, next] = (await readPdf(second.pdf)).pages;
  expect(page?.text).toMatch(/Printed \S+, .*label-\w+ [\da-f-]{36} \d+-\d+-\d+-\d+/);
  expect(next?.text, 'the clock moves with timers only').toMatch(/Begun at \.0, waited 10\d ms, looped: yes/);
});
