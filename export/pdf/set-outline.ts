import { type PDFDocument, PDFHexString, PDFName, type PDFObject } from '@cantoo/pdf-lib';

export interface Bookmark {
  title: string;
  /** Page it leads to, from 0. */
  page: number;
}

/** Gives the document one flat row of bookmarks (ISO 32000-1, 12.3.3), each fitting its page into the window. */
export function setOutline(pdf: PDFDocument, bookmarks: readonly Bookmark[]): void {
  const { context, catalog } = pdf;
  if (bookmarks.length === 0) return;
  const pages = pdf.getPages();
  const root = context.nextRef();
  const items = bookmarks.map(() => context.nextRef());
  bookmarks.forEach(({ title, page }, i) => {
    const target = pages[page];
    if (!target || !items[i]) return;
    const item: Record<string, PDFObject> = {
      Title: PDFHexString.fromText(title),
      Parent: root,
      Dest: context.obj([target.ref, 'Fit']),
    };
    if (items[i - 1]) item.Prev = items[i - 1] as PDFObject;
    if (items[i + 1]) item.Next = items[i + 1] as PDFObject;
    context.assign(items[i], context.obj(item));
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
