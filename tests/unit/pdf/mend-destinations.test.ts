import { PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { mendDestinations } from '../../../pdf/mend-destinations.ts';
import { entry } from '../../../pdf/objects.ts';
import { addPage, createPdf } from './pdf-builder.ts';

/** Where a destination lies after it has been mended, on a page that begins with these operators. */
async function mended(content: string, target: (string | number)[]): Promise<string> {
  const pdf = await createPdf();
  const page = addPage(pdf, { content });
  pdf.catalog.set(PDFName.of('Dests'), pdf.context.obj({ there: [page.ref, ...target] as never }));
  mendDestinations(pdf);
  return String(entry(pdf, entry(pdf, pdf.catalog, 'Dests'), 'there')).replace(/^\[ \d+ 0 R /, '[ ');
}

describe('mendDestinations', () => {
  it('moves a target inside the margins of its page', async () => {
    const content = '.24 0 0 -.24 0 842 cm q 3.125 0 0 3.125 187.5 259.375 cm Q';
    expect(await mended(content, ['XYZ', 15, 700, 0])).toBe('[ /XYZ 60 637.75 0 ]');
  });

  it('leaves it where the page has none', async () => {
    expect(await mended('.24 0 0 -.24 0 414 cm q 3.125 0 0 3.125 0 0 cm Q', ['XYZ', 15, 300, 0])).toBe(
      '[ /XYZ 15 300 0 ]',
    );
    expect(await mended('0 0 5 5 re f', ['XYZ', 15, 300, 0])).toBe('[ /XYZ 15 300 0 ]');
  });

  it('leaves what has no place on the page', async () => {
    expect(await mended('.24 0 0 -.24 0 842 cm q 3 0 0 3 187 259 cm Q', ['Fit'])).toBe('[ /Fit ]');
  });
});
