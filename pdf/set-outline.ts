import { type PDFDocument, PDFHexString, PDFName, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';

export interface Bookmark {
  title: string;
  /** Page it leads to, from 0. */
  page: number;
  /** Bookmarks below it. */
  children?: readonly Bookmark[];
}

interface Row {
  First?: PDFRef;
  Last?: PDFRef;
  Count?: number;
}

/** Gives the document bookmarks (ISO 32000-1, 12.3.3), each fitting its page into the window; all are open. */
export function setOutline(pdf: PDFDocument, bookmarks: readonly Bookmark[]): void {
  const { context, catalog } = pdf;
  const pages = pdf.getPages();

  /** Writes one row and the rows below it. @returns what their parent says of them */
  const writeRow = (row: readonly Bookmark[], parent: PDFRef): Row => {
    const targets = row.flatMap((bookmark) =>
      pages[bookmark.page] ? [{ ...bookmark, ref: pages[bookmark.page]?.ref }] : [],
    );
    const items = targets.map(() => context.nextRef());
    const [first] = items;
    const last = items.at(-1);
    if (!first || !last) return {};
    let count = items.length;
    targets.forEach(({ title, ref, children = [] }, i) => {
      const own = items[i] as PDFRef;
      const below = writeRow(children, own);
      count += below.Count ?? 0;
      const neighbours = { ...(items[i - 1] && { Prev: items[i - 1] }), ...(items[i + 1] && { Next: items[i + 1] }) };
      const dest = context.obj([ref as PDFRef, 'Fit']);
      const item = { Title: PDFHexString.fromText(title), Parent: parent, Dest: dest, ...neighbours, ...below };
      context.assign(own, context.obj(item as Record<string, PDFObject | number>));
    });
    return { First: first, Last: last, Count: count };
  };

  const root = context.nextRef();
  const row = writeRow(bookmarks, root);
  if (!row.First) return;
  context.assign(root, context.obj({ Type: 'Outlines', ...row }));
  catalog.set(PDFName.of('Outlines'), root);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}
