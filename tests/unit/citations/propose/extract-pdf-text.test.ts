import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { extractPdfText } from '../../../../citations/propose/extract-pdf-text.ts';
import { mediaOf } from '../../../../citations/propose/media-of.ts';

/** A PDF whose pages hold these lines; an empty line is a gap between paragraphs. */
async function pdfOf(...pages: string[][]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (const lines of pages) {
    const page = pdf.addPage([400, 400]);
    for (const [i, line] of lines.entries()) page.drawText(line, { x: 20, y: 360 - i * 14, size: 12 });
  }
  return pdf.save();
}

it('the words of a PDF: lines of a paragraph together, gaps between paragraphs, sentences over pages', async () => {
  const bytes = await pdfOf(
    ['The first line goes', 'on to the second.', '', 'A new paragraph has', 'no end on this page'],
    ['but on the next one.', 'It ends here.'],
    ['Another page.'],
  );
  expect(mediaOf('paper', bytes)).toBe('pdf');
  expect(await extractPdfText(bytes)).toBe(
    [
      'The first line goes\non to the second.',
      'A new paragraph has\nno end on this page\nbut on the next one.\nIt ends here.',
      'Another page.',
    ].join('\n\n'),
  );
});

it('what is no PDF is refused', async () => {
  await expect(extractPdfText(new TextEncoder().encode('%PDF-1.7 and no more'))).rejects.toThrow();
});
