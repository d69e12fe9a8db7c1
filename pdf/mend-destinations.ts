import { PDFArray, PDFDict, type PDFDocument, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import { readOperators } from './content-stream.ts';
import { entry, resolve, streamBytes } from './objects.ts';

/**
 * Chromium forgets the margins of the page when it writes where a link leads: each destination (ISO 32000-1, 12.3.2) lies
 * too far left and too high by as much as the page's content is set in.
 */
export function mendDestinations(pdf: PDFDocument): void {
  const pages = new Map(pdf.getPages().map((page) => [page.ref, page]));
  const insets = new Map<PDFRef, { left: number; top: number }>();
  const destinations = entry(pdf, pdf.catalog, 'Dests');
  for (const value of destinations instanceof PDFDict ? destinations.values() : []) {
    const destination = resolve(pdf, value);
    if (!(destination instanceof PDFArray)) continue;
    const ref = destination.get(0);
    const page = ref instanceof PDFRef ? pages.get(ref) : undefined;
    if (!page) continue;
    const inset = insets.get(page.ref) ?? readInset(streamBytes(pdf, page.node.Contents()));
    insets.set(page.ref, inset);
    const move = (index: number, by: number) => {
      const at = destination.get(index);
      if (at instanceof PDFNumber) destination.set(index, PDFNumber.of(Math.round((at.asNumber() + by) * 100) / 100));
    };
    move(2, inset.left);
    move(3, -inset.top);
  }
}

/** The first matrix of a page turns and scales it, the second moves its content inside the margins. */
function readInset(content: Uint8Array): { left: number; top: number } {
  let scale: number | undefined;
  for (const { name, operands } of readOperators(content.subarray(0, 2_000))) {
    if (name !== 'cm') continue;
    const [a = 0, , , , e = 0, f = 0] = operands.map((operand) => (operand.type === 'number' ? operand.value : 0));
    if (scale !== undefined) return { left: e * scale, top: f * scale };
    scale = a;
  }
  return { left: 0, top: 0 };
}
