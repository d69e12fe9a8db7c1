/** The gallery of layouts and components, exported from its folder. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expectExport } from '../support/export-deck.ts';
import { readPdf } from '../support/read-pdf.ts';
import { project } from '../support/scratch.ts';

test('the gallery is exported without findings, in embedded fonts', async () => {
  const run = await expectExport({ entry: join(project, 'gallery/slides.md') }, [], { args: ['--only', 'slides'] });
  const { pages, fonts } = await readPdf(join(run.outDir, 'gallery.pdf'));
  expect(pages.length).toBeGreaterThan(30);
  expect(fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
});
