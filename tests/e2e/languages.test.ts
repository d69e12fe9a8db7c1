/** Decks in other languages: what their handouts say of themselves, and in which direction. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectExportAmong, together } from '../support/export-together.ts';
import { readPdf } from '../support/read-pdf.ts';
import { findRole, readStructure } from '../support/read-structure.ts';
import { createScratch } from '../support/scratch.ts';

/** A deck of one slide that names no font. */
function write(headmatter: string, body: string): string {
  const entry = join(createScratch(), 'slides.md');
  writeFileSync(entry, `---\ntheme: none\nfonts:\n  provider: none\n${headmatter}\n---\n\n${body}\n`);
  return entry;
}

describe.concurrent('the handout’s own words need no font of the deck', together, () => {
  test.for([
    ['ja', '1 / 1 ページ'],
    ['zh-CN', '第 1 页,共 1 页'],
  ] as const)('%s', async ([lang, page]) => {
    const { outDir, report } = await expectExportAmong({ entry: write(`lang: ${lang}`, '# One') }, [], {
      args: ['--only', 'handout', '--layout', 'notes'],
    });
    expect(report.files).toMatchObject([{ pdfUa: true }]);
    const { pages } = await readPdf(join(outDir, 'slides-handout-notes.pdf'));
    expect(pages[0]?.text.replace('，', ',')).toContain(page);
  });
});

test.concurrent('Hebrew is read in the order it is written in, in the handout’s own text too', together, async () => {
  const entry = write('lang: he\ntitle: מבוא לאסטרונומיה', '# כוכבי לכת\n\n<!-- ברוכים הבאים -->');
  const { outDir, report } = await expectExportAmong({ entry }, [], {
    args: ['--only', 'handout', '--layout', 'notes'],
  });
  expect(report.files).toMatchObject([{ pdfUa: true }]);
  const [tags] = await readStructure(join(outDir, 'slides-handout-notes.pdf'));
  expect(findRole(tags, 'Span').map(({ text }) => text.trim())).toEqual([
    'מבוא לאסטרונומיה',
    'כוכבי לכת',
    'ברוכים הבאים',
  ]);
});
