/** A handout that is exported without the slides is judged by itself. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expectExport } from '../support/export-deck.ts';
import { createScratch } from '../support/scratch.ts';

const write = (body: string) => {
  const entry = join(createScratch(), 'slides.md');
  writeFileSync(entry, `---\ntheme: none\nfonts:\n  provider: none\n---\n\n# One\n\n${body}\n`);
  return { entry };
};

test('a letter that no font has is named, and nothing that follows from it', async () => {
  const { report } = await expectExport(
    write('A note.\n\n<!-- Well 🤯 -->'),
    [{ code: 'GLYPH_MISSING', slide: 1, at: 'slides.md:11', says: '“🤯”' }],
    { args: ['--only', 'handout', '--layout', 'notes'] },
  );
  expect(report.files).toMatchObject([{ pdfUa: false }]);
});

test('an outline shows no diagrams, which is no fault of theirs', () =>
  expectExport(write('```mermaid\ngraph LR\n  accTitle: One leads to the other\n  A --> B\n```'), [], {
    args: ['--only', 'handout', '--layout', 'outline'],
  }));
