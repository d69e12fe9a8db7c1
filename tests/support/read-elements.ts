import { readFileSync } from 'node:fs';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';

export interface TaggedElement {
  /** Structure type. */
  type: string;
  /** On how many pages its own content lies. */
  pages: number;
}

/** The structure elements of a whole document: a reader of pages shows one that lies on two of them twice. */
export async function readElements(path: string): Promise<TaggedElement[]> {
  const { context } = await PDFDocument.load(readFileSync(path));
  const key = PDFName.of;
  return context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || object.get(key('Type')) !== key('StructElem')) return [];
    const kids = object.lookup(key('K'));
    const pageOf = (kid: PDFObject) => {
      const at = context.lookup(kid);
      if (at instanceof PDFNumber) return String(object.get(key('Pg')));
      return at instanceof PDFDict && at.has(key('MCID')) ? String(at.get(key('Pg')) ?? object.get(key('Pg'))) : [];
    };
    const pages = (kids instanceof PDFArray ? kids.asArray() : kids ? [kids] : []).flatMap(pageOf);
    return [{ type: String(object.get(key('S'))).slice(1), pages: new Set(pages).size }];
  });
}
