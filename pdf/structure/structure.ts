import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { asName, entry, resolve } from '../objects.ts';

/** A marked sequence of a content stream (ISO 32000-1, 14.7.4.2). */
export interface Content {
  kind: 'content';
  /** The page, or the form whose stream it is in. */
  stream: PDFRef;
  page: PDFRef | undefined;
  form: PDFRef | undefined;
  mcid: number;
}

/** A whole object, such as the annotation of a link (14.7.4.3). */
export interface ObjectKid {
  kind: 'object';
  object: PDFRef;
  page: PDFRef | undefined;
}

/** A structure element (14.7.2), its kids apart from its dictionary until it is written back. */
export interface Element {
  kind: 'element';
  type: string;
  dict: PDFDict;
  ref: PDFRef | undefined;
  kids: Kid[];
  /** Number of the mark that the page gave it. */
  mark?: number;
  /** Words in it are read out by its alternative alone. */
  isWhole?: boolean;
  /** Language as it stands on the element (BCP 47). */
  lang?: string;
}

export type Kid = Element | Content | ObjectKid;

/** Reads the structure tree. @returns the top elements; nothing where the PDF has no tags */
export function readStructure(pdf: PDFDocument): Element[] {
  const seen = new Set<PDFDict>();
  const asRef = (object: PDFObject | undefined) => (object instanceof PDFRef ? object : undefined);
  const read = (object: PDFObject, page: PDFRef | undefined): Kid | undefined => {
    const at = resolve(pdf, object);
    if (at instanceof PDFNumber)
      return page && { kind: 'content', stream: page, page, form: undefined, mcid: at.asNumber() };
    if (!(at instanceof PDFDict) || seen.has(at)) return undefined;
    const own = asRef(at.get(PDFName.of('Pg'))) ?? page;
    const type = asName(entry(pdf, at, 'Type'));
    if (type === 'MCR') {
      const form = asRef(at.get(PDFName.of('Stm')));
      const mcid = entry(pdf, at, 'MCID');
      const stream = form ?? own;
      return stream && mcid instanceof PDFNumber
        ? { kind: 'content', stream, page: own, form, mcid: mcid.asNumber() }
        : undefined;
    }
    if (type === 'OBJR') {
      const target = asRef(at.get(PDFName.of('Obj')));
      return target && { kind: 'object', object: target, page: own };
    }
    seen.add(at);
    const kids = kidsOf(pdf, at).flatMap((kid) => read(kid, own) ?? []);
    return { kind: 'element', type: asName(entry(pdf, at, 'S')) ?? 'NonStruct', dict: at, ref: asRef(object), kids };
  };
  const root = entry(pdf, pdf.catalog, 'StructTreeRoot');
  return kidsOf(pdf, root).flatMap((kid) => {
    const element = read(kid, undefined);
    return element?.kind === 'element' ? [element] : [];
  });
}

function kidsOf(pdf: PDFDocument, holder: PDFObject | undefined): PDFObject[] {
  const kids = holder instanceof PDFDict ? holder.get(PDFName.of('K')) : undefined;
  const at = resolve(pdf, kids);
  return at instanceof PDFArray ? at.asArray() : kids ? [kids] : [];
}

/** An element that the browser has not made. */
export const createElement = (pdf: PDFDocument, type: string, kids: Kid[]): Element => ({
  kind: 'element',
  type,
  dict: pdf.context.obj({}),
  ref: undefined,
  kids,
});

/** All elements from this one down, parents before their kids. */
export function* elementsIn(top: Element): Generator<Element> {
  const open = [top];
  for (let element = open.pop(); element; element = open.pop()) {
    yield element;
    for (const kid of element.kids.toReversed()) if (kid.kind === 'element') open.push(kid);
  }
}
