import { type PDFDocument, PDFHexString, PDFName, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';

export interface Bookmark {
  title: string;
  /** Page it leads to, from 0. */
  page: number;
}

/** Gives the document one flat row of bookmarks (ISO 32000-1, 12.3.3), each fitting its page into the window. */
export function setOutline(pdf: PDFDocument, bookmarks: readonly Bookmark[]): void {
  const { context, catalog } = pdf;
  const pages = pdf.getPages();
  const targets = bookmarks.flatMap(({ title, page }) => (pages[page] ? [{ title, ref: pages[page].ref }] : []));
  if (targets.length === 0) return;
  const root = context.nextRef();
  const items = targets.map(() => context.nextRef());
  targets.forEach(({ title, ref }, i) => {
    const neighbours = { ...(items[i - 1] && { Prev: items[i - 1] }), ...(items[i + 1] && { Next: items[i + 1] }) };
    const dest = context.obj([ref, 'Fit']);
    const item = { Title: PDFHexString.fromText(title), Parent: root, Dest: dest, ...neighbours };
    context.assign(items[i] as PDFRef, context.obj(item as Record<string, PDFObject>));
  });
  context.assign(
    root,
    context.obj({
      Type: 'Outlines',
      First: items[0] as PDFObject,
      Last: items.at(-1) as PDFObject,
      Count: items.length,
    }),
  );
  catalog.set(PDFName.of('Outlines'), root);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}
