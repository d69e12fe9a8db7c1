import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { asName, entry, resolve } from '../objects.ts';

/** A structure element as it has been written. */
export interface Tag {
  dict: PDFDict;
  ref: PDFRef;
  type: string;
  /** The element around it; nothing for the topmost. */
  parent: PDFDict | undefined;
}

export const isRef = (object: unknown): object is PDFRef => object instanceof PDFRef;

/** The kids of an element as they stand in it (ISO 32000-1, Table 323). */
export function kidsOf(pdf: PDFDocument, element: PDFObject | undefined): PDFObject[] {
  const written = element instanceof PDFDict ? element.get(PDFName.of('K')) : undefined;
  const at = resolve(pdf, written);
  return at instanceof PDFArray ? at.asArray() : written ? [written] : [];
}

/** All elements below one, in the order in which they are read. */
export function* tagsIn(pdf: PDFDocument, parent: PDFDict): Generator<Tag> {
  for (const ref of kidsOf(pdf, parent)) {
    const dict = resolve(pdf, ref);
    const type = asName(entry(pdf, dict, 'S'));
    if (!isRef(ref) || !(dict instanceof PDFDict) || type === undefined) continue;
    yield { dict, ref, type, parent: parent.has(PDFName.of('S')) ? parent : undefined };
    yield* tagsIn(pdf, dict);
  }
}

/** The annotations that an element, or one in it, refers to. */
export function* annotationsIn(pdf: PDFDocument, element: PDFDict): Generator<PDFDict> {
  for (const kid of kidsOf(pdf, element)) {
    const at = resolve(pdf, kid);
    if (!(at instanceof PDFDict)) continue;
    const target = asName(entry(pdf, at, 'Type')) === 'OBJR' ? entry(pdf, at, 'Obj') : undefined;
    if (target instanceof PDFDict) yield target;
    else if (at.has(PDFName.of('S'))) yield* annotationsIn(pdf, at);
  }
}
