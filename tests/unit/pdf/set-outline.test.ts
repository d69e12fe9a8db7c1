import { PDFDict, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { type Bookmark, setOutline } from '../../../pdf/set-outline.ts';
import { writePdf } from '../../../pdf/write-pdf.ts';
import { createPages } from './pdf-builder.ts';
import { readBack } from './read-back.ts';

async function outlineOf(bookmarks: readonly Bookmark[]) {
  const pdf = await createPages(3);
  setOutline(pdf, bookmarks);
  return { pdf, outline: (await readBack(writePdf(pdf))).outline };
}

describe('setOutline', () => {
  it('lists every bookmark in order, each with its page', async () => {
    const bookmarks = [
      { title: '1. Cover', page: 0 },
      { title: '2. 日本語 — “é” (x)', page: 1 },
      { title: '3. End 😀', page: 2 },
    ];
    expect((await outlineOf(bookmarks)).outline).toEqual(bookmarks);
  });

  it('takes a single one, and two to the same page', async () => {
    expect((await outlineOf([{ title: 'One', page: 1 }])).outline).toEqual([{ title: 'One', page: 1 }]);
    const twice = [
      { title: 'One', page: 1 },
      { title: 'Two', page: 1 },
    ];
    expect((await outlineOf(twice)).outline).toEqual(twice);
  });

  it('nests bookmarks, all open, and passes over a branch whose page is not there', async () => {
    const { pdf } = await outlineOf([
      {
        title: 'Part',
        page: 0,
        children: [
          { title: 'One', page: 0 },
          { title: 'Two', page: 2 },
        ],
      },
      { title: 'Gone', page: 9, children: [{ title: 'Three', page: 1 }] },
      { title: 'Last', page: 2, children: [] },
    ]);
    const root = pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict);
    const titleOf = (item: PDFDict) => item.lookup(PDFName.of('Title'), PDFHexString).decodeText();
    const [first, last] = ['First', 'Last'].map((key) => root.lookup(PDFName.of(key), PDFDict));
    expect([first, last].map((item) => item && titleOf(item))).toEqual(['Part', 'Last']);
    expect(String(root.get(PDFName.of('Count')))).toBe('4');
    const below = ['First', 'Last'].map((key) => first?.lookup(PDFName.of(key), PDFDict));
    expect(below.map((item) => item && titleOf(item))).toEqual(['One', 'Two']);
    expect(String(first?.get(PDFName.of('Count')))).toBe('2');
  });

  it('opens the list of bookmarks with the document', async () => {
    const { pdf } = await outlineOf([{ title: 'One', page: 0 }]);
    expect(String(pdf.catalog.get(PDFName.of('PageMode')))).toBe('/UseOutlines');
  });

  it('does nothing where there are none', async () => {
    const { pdf, outline } = await outlineOf([]);
    expect(outline).toEqual([]);
    expect(pdf.catalog.has(PDFName.of('PageMode'))).toBe(false);
  });

  it.each([[[9, 0, 1]], [[0, 9, 1]], [[0, 1, 9]]])('passes over a page that is not there: %j', async (pages) => {
    const bookmarks = pages.map((page) => ({ title: `to ${page}`, page }));
    expect((await outlineOf(bookmarks)).outline).toEqual(bookmarks.filter(({ page }) => page < 3));
  });
});
