import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { entry } from '../objects.ts';
import type { Mark } from './mark.ts';
import { type Element, elementsIn } from './structure.ts';
import { pictures } from './types.ts';

/** Points to the CSS pixel. */
const scale = 0.75;

/**
 * Gives every picture and formula its bounding box (ISO 32000-1, 14.8.5.4.3). The browser wrote where its upper left
 * corner lies as a named destination; names made for that purpose are removed.
 */
export function placePictures(pdf: PDFDocument, root: Element, marks: readonly Mark[]): void {
  const destinations = entry(pdf, pdf.catalog, 'Dests');
  if (!(destinations instanceof PDFDict)) return;
  for (const element of elementsIn(root)) {
    const mark = marks[(element.mark ?? 0) - 1];
    if (!mark || !pictures.has(element.type)) continue;
    const corner = entry(pdf, destinations, mark.corner);
    if (!(corner instanceof PDFArray)) continue;
    const [left, top] = [corner.lookup(2), corner.lookup(3)].map((at) => (at instanceof PDFNumber ? at.asNumber() : 0));
    const box = [left ?? 0, (top ?? 0) - mark.height * scale, (left ?? 0) + mark.width * scale, top ?? 0];
    const placement = element.type === 'Formula' ? 'Inline' : 'Block';
    const layout = { O: 'Layout', Placement: placement, BBox: box.map((at) => Math.round(at * 100) / 100) };
    element.dict.set(PDFName.of('A'), pdf.context.obj(layout));
  }
  for (const key of destinations.keys()) if (/^mark-\d+$/.test(key.decodeText())) destinations.delete(key);
}
