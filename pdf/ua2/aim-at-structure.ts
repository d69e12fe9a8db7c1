import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';
import { asName, asText, entry, resolve } from '../objects.ts';
import { isRef, type Tag } from './tags.ts';

/**
 * Lets links and bookmarks lead to elements as well as to places (ISO 32000-2, 12.3.2.3; ISO 14289-2, 8.8): to the first
 * one of the page that they lead to. Names of places are no longer needed then.
 */
export function aimAtStructure(pdf: PDFDocument, tags: readonly Tag[]): void {
  const { context, catalog } = pdf;
  const firstOn = new Map<PDFObject, PDFRef>();
  for (const { dict, ref, type } of tags) {
    const page = dict.get(PDFName.of('Pg'));
    if (page && type !== 'Document' && !firstOn.has(page)) firstOn.set(page, ref);
  }
  const named = entry(pdf, catalog, 'Dests');
  const placeOf = (target: PDFObject | undefined): PDFArray | undefined => {
    const name = asName(target) ?? asText(target);
    const at = name === undefined ? target : resolve(pdf, entry(pdf, named, name));
    return at instanceof PDFArray ? at : undefined;
  };
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || !object.has(PDFName.of('Dest'))) continue;
    const place = placeOf(entry(pdf, object, 'Dest'));
    const page = place?.get(0);
    const element = isRef(page) ? firstOn.get(page) : undefined;
    if (!place || !element) continue;
    const [, ...view] = place.asArray();
    object.delete(PDFName.of('Dest'));
    object.set(
      PDFName.of('A'),
      context.obj({ Type: 'Action', S: 'GoTo', D: place, SD: context.obj([element, ...view]) }),
    );
  }
  catalog.delete(PDFName.of('Dests'));
}
