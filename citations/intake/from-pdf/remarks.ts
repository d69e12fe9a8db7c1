import type { Remark } from '../document.ts';
import type { PdfPage } from './page.ts';
import type { Column } from './reading-order.ts';
import type { CleanedPages } from './running-matter.ts';

/** What was left out of pages, and what of them a person should look at. */
export function remarksOnPages(pages: readonly PdfPage[]): Remark[] {
  return pages.flatMap(({ pieces, turned }, page): Remark[] => [
    ...(pieces.length === 0
      ? [{ kind: 'doubt', page, what: 'the page has no text: it is empty, or a picture' } as const]
      : []),
    ...(turned.length > 0
      ? [{ kind: 'repair', page, what: `words set at an angle are left out: “${turned.join(' ')}”` } as const]
      : []),
  ]);
}

/** Each head and foot once, with the pages it was taken from. */
export function remarksOnRunning(removed: CleanedPages['removed'], names: readonly string[]): Remark[] {
  const pagesOf = new Map<string, number[]>();
  for (const { text, page } of removed) {
    const shape = text.replace(/\d+/gu, '…');
    pagesOf.set(shape, [...(pagesOf.get(shape) ?? []), page]);
  }
  return [...pagesOf].map(([shape, pages]) => {
    const [first = 0] = pages;
    const last = pages.at(-1) ?? first;
    const where = pages.length > 1 ? `, p. ${names[first]} to p. ${names[last]}` : '';
    return { kind: 'repair', page: first, what: `left out as head, foot or number of the page: “${shape}”${where}` };
  });
}

/** Where columns were read one after the other. */
export function remarksOnColumns(columns: readonly Column[]): Remark[] {
  const pages = new Set(columns.filter(({ isOneOfMany }) => isOneOfMany).map(({ lines }) => lines[0]?.page ?? 0));
  return [...pages].map((page) => ({ kind: 'repair', page, what: 'columns were read one after the other' }));
}
