/** A handout that tells slides in words: whatever stands on them, in order, and nothing that only they can show. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { entryOfFixture, expectExport } from '../support/export-deck.ts';
import { type ReadPdf, readPdf, unpackBytes, wordsOf } from '../support/read-pdf.ts';
import { createScratch } from '../support/scratch.ts';

async function exportOutline(entry: string, ...more: string[]): Promise<ReadPdf> {
  const { outDir } = await expectExport({ entry }, [], { args: ['--only', 'handout', '--layout', 'outline', ...more] });
  return await readPdf(join(outDir, 'slides-handout-outline.pdf'));
}

let outline: ReadPdf;
let words: string;
beforeAll(async () => {
  outline = await exportOutline(entryOfFixture('outline'));
  words = wordsOf(outline);
});

describe('an outline', () => {
  test.each([
    ['names each slide, the parts too', /1 All that a slide can hold .* 2 Part one 3 Lists .* 10 Sie sagt/],
    ['keeps the words of a line apart as the slide does', 'Link one Link two'],
    ['joins a number set large with its words', '80% of the readers'],
    ['joins what stands beside each other in a paragraph', 'eins zwei'],
    ['counts lists', /1\. First, with .*nested one nested two 2\. Second clicked one/],
    ['gives a quotation its author', 'To be or not to be. — William Shakespeare'],
    ['has footnotes without the way back', /with a footnote\.\s?\[1\] 1\. The first note\. A remark at the foot\./],
    ['sets code line by line', 'const a = 1; if (a < 2) { console.log(a); }'],
    ['tells a diagram by its labels', 'Figure: Start here; Decide; The end; yes'],
    ['tells a diagram by what its author says of it', 'Figure: Who asks whom. Alice asks Bob, and Bob answers.'],
    ['tells a drawing by its labels', 'Figure: Label one; Label two'],
    ['tells a picture by its alternative', 'Figure: A cat on a mat'],
    ['tells a picture by its caption too', 'Figure: The cat, in 1999 A cat lies on a mat'],
    ['tells a picture among words in its place', 'Before [a cat] after.'],
    ['sets quotation marks as the slide does', 'Sie sagt „so“'],
    ['reads layouts made of several', /12 Two papers Beside the title\. To be opened/],
    ['says of a slide without words that it has none', '11 No words on this slide.'],
  ])('%s', (_, said) => {
    if (typeof said === 'string') expect(words).toContain(said);
    else expect(words).toMatch(said);
  });

  test('repeats nothing that is hidden', () => {
    for (const hidden of ['Gone at the end', 'An ornament', '↩', 'Hello']) expect(words).not.toContain(hidden);
  });

  test('tells what is folded: paper is not unfolded by a click', () => {
    expect(words).toMatch(/To be opened\s.*A folded remark\./);
  });

  test('is read out as what it is: headings, lists, tables, quotations, code, formulae', () => {
    const roles = outline.pages.flatMap(({ roles }) => roles);
    for (const role of ['H2', 'H3', 'H4', 'L', 'LI', 'Table', 'TH', 'BlockQuote', 'Code', 'Formula'])
      expect(roles).toContain(role);
    expect(unpackBytes(outline.bytes)).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  test('begins no page with what belongs to the page before, and ends none with a heading', () => {
    const headings = outline.outline.flatMap(({ below = [] }) => below.map(({ title }) => title.replace(/^\S+ /, '')));
    for (const { text } of outline.pages) {
      const body = text.replace(/\s*The slides as text\s+Page \d+ of \d+.*$/, '');
      for (const heading of headings) expect(body.endsWith(heading)).toBe(false);
    }
  });

  test('is set larger for those who need it', async () => {
    const large = await exportOutline(entryOfFixture('outline'), '--large-print', '--grey');
    expect(Math.max(...outline.pages.map(({ largestLetter }) => largestLetter))).toBeCloseTo(24, 0);
    expect(Math.max(...large.pages.map(({ largestLetter }) => largestLetter))).toBeCloseTo(32, 0);
    expect(large.pages.length).toBeGreaterThan(outline.pages.length);
  });
});

test('an outline that must leave out words of a slide says which', async () => {
  const deck = createScratch();
  mkdirSync(join(deck, 'layouts'));
  writeFileSync(
    join(deck, 'layouts/veiled.vue'),
    '<template><div class="slidev-layout"><h1>Title</h1><div aria-hidden="true"><slot /></div></div></template>',
  );
  const entry = join(deck, 'slides.md');
  writeFileSync(entry, '---\ntitle: Deck\nlang: en\nlayout: veiled\n---\n\nNobody hears this sentence\n');
  await expectExport(
    { entry },
    [{ code: 'OUTLINE_LACKS', slide: 1, at: 'slides.md:7', says: 'Nobody hears this sentence' }],
    {
      args: ['--only', 'handout', '--layout', 'outline'],
    },
  );
});
