import { type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { finishPdf } from '../../../pdf/finish-pdf.ts';
import { openPdf } from '../../../pdf/objects.ts';
import { readPages } from '../../../pdf/read-pages.ts';
import { writePdf } from '../../../pdf/write-pdf.ts';
import { createPages, outlineIn } from './pdf-builder.ts';

const metadata = {
  title: 'Talk',
  authors: [],
  subject: '',
  keywords: [],
  lang: 'en',
  date: new Date('2026-01-01T00:00:00Z'),
};
const bookmarks = [
  { title: '1. One', page: 0 },
  { title: '2. Two', page: 1 },
];

function finish(pdf: PDFDocument, marks = bookmarks): Uint8Array {
  const request = { metadata, bookmarks: marks, characters: new Set<string>(), lang: 'en', marks: [] };
  finishPdf(pdf, { ...request, written: new Map(), rightToLeft: new Map(), archive: true });
  return writePdf(pdf);
}

describe('finishPdf', () => {
  it('adds metadata and bookmarks to what was printed', async () => {
    const pdf = await openPdf(finish(await createPages(2)));
    expect(readPages(pdf).map(({ text }) => text)).toEqual(['Page1', 'Page2']);
    expect(outlineIn(pdf)).toEqual(bookmarks);
    expect(pdf.getTitle()).toBe('Talk');
  });

  it('leaves out what nothing refers to', async () => {
    const [lean, fat] = await Promise.all([createPages(1), createPages(1)]);
    fat.context.register(fat.context.stream('unused '.repeat(1_000), {}));
    fat.context.trailerInfo.Info = fat.context.register(fat.context.obj({ Producer: 'replaced' }));
    expect(finish(fat, []).length).toBeLessThan(finish(lean, []).length + 100);
    expect(lean.catalog.has(PDFName.of('Outlines'))).toBe(false);
  });

  it('makes the same bytes of the same print', async () => {
    const [one, two] = await Promise.all([createPages(2), createPages(2)]);
    expect(Buffer.compare(finish(one), finish(two))).toBe(0);
  });
});
