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
    } else if (object instanceof PDFArray) for (const item of object.asArray()) open.push(item);
    else if (object instanceof PDFDict) for (const item of object.values()) open.push(item);
    else if (object instanceof PDFStream) for (const item of object.dict.values()) open.push(item);
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!live.has(ref)) context.delete(ref);
}
