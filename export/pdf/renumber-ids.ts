import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib';
import { asText, entry, resolve } from './objects.ts';

/**
 * Replaces the identifiers of structure elements (ISO 32000-1, 14.7.2), which Chromium takes from
 * counters of its own that differ from run to run, by numbers in the order of the objects.
 */
export function renumberIds(pdf: PDFDocument): void {
  const { context } = pdf;
  const renamed = new Map<string, string>();
  const rename = (object: PDFObject): PDFObject => {
    const old = asText(object);
    const known = old === undefined ? undefined : renamed.get(old);
    return known === undefined ? object : PDFString.of(known);
  };
  const elements = context
    .enumerateIndirectObjects()
    .flatMap(([ref, object]) =>
      object instanceof PDFDict && isId(object.get(PDFName.of('ID'))) && object.has(PDFName.of('S'))
        ? [{ ref, element: object }]
        : [],
    );
  elements.forEach(({ element }, i) => {
    renamed.set(asText(element.get(PDFName.of('ID'))) ?? '', `e${String(i + 1).padStart(6, '0')}`);
  });
  for (const { element } of elements) element.set(PDFName.of('ID'), rename(element.get(PDFName.of('ID')) as PDFObject));
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || !object.has(PDFName.of('A'))) continue;
    const attributes = resolve(pdf, object.get(PDFName.of('A')));
    for (const one of attributes instanceof PDFArray ? attributes.asArray() : [attributes]) {
      const headers = entry(pdf, one, 'Headers');
      if (headers instanceof PDFArray)
        for (const [i, header] of headers.asArray().entries()) headers.set(i, rename(header));
    }
  }
  const root = entry(pdf, pdf.catalog, 'StructTreeRoot');
  if (root instanceof PDFDict && root.has(PDFName.of('IDTree'))) {
    const names = elements.flatMap(({ ref, element }) => [element.get(PDFName.of('ID')) as PDFObject, ref]);
    root.set(PDFName.of('IDTree'), context.register(context.obj({ Names: names })));
  }
}

const isId = (object: PDFObject | undefined): boolean => object instanceof PDFString || object instanceof PDFHexString;
