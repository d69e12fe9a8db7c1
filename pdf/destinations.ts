import { PDFArray, PDFDict, type PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import { entry, resolve } from './objects.ts';

/** Page (from 0) of every named destination in the catalogue's dictionary (ISO 32000-1, 12.3.2.3). */
export function findDestinations(pdf: PDFDocument): Map<string, number> {
  const pageOf = new Map(pdf.getPages().map(({ ref }, i) => [ref, i]));
  const found = new Map<string, number>();
  const dests = entry(pdf, pdf.catalog, 'Dests');
  for (const [name, value] of dests instanceof PDFDict ? dests.entries() : []) {
    const target = resolve(pdf, value);
    const page = target instanceof PDFArray ? target.get(0) : undefined;
    const index = page instanceof PDFRef ? pageOf.get(page) : undefined;
    if (index !== undefined) found.set(name.decodeText(), index);
  }
  return found;
}
