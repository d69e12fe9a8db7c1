import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib';

/** Drops every object that cannot be reached from the catalogue or the information dictionary. */
export function collectGarbage(pdf: PDFDocument): void {
  const { context } = pdf;
  const live = new Set<PDFRef>();
  const open: PDFObject[] = [context.trailerInfo.Root, context.trailerInfo.Info].filter(
    (object) => object !== undefined,
  );
  for (let object = open.pop(); object; object = open.pop()) {
    if (object instanceof PDFRef) {
      if (live.has(object)) continue;
      live.add(object);
      const target = context.lookup(object);
      if (target) open.push(target);
    } else if (object instanceof PDFArray) open.push(...object.asArray());
    else if (object instanceof PDFDict) open.push(...object.values());
    else if (object instanceof PDFStream) open.push(...object.dict.values());
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!live.has(ref)) context.delete(ref);
}
