/** Small PDFs, written object by object. */
import { PDFDocument, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';
import { asText, entry } from '../../../pdf/objects.ts';

export interface PageSource {
  content: string | Uint8Array;
  width?: number;
  height?: number;
  fonts?: Record<string, PDFObject>;
  xObjects?: Record<string, PDFObject>;
}

export async function createPdf(): Promise<PDFDocument> {
  return await PDFDocument.create({ updateMetadata: false });
}

/** Adds a page with that content stream. */
export function addPage(
  pdf: PDFDocument,
  { content, width = 300, height = 200, fonts = {}, xObjects = {} }: PageSource,
) {
  const { context } = pdf;
  const page = pdf.addPage([width, height]);
  page.node.set(context.obj('Contents') as never, context.register(context.flateStream(content)));
  page.node.set(context.obj('Resources') as never, context.obj({ Font: fonts, XObject: xObjects }));
  return page;
}

/** A font of one byte to the code; not embedded. */
export const simpleFont = (
  pdf: PDFDocument,
  toUnicode = 'beginbfchar\n<41> <0041>\n<42> <0042>\n<43> <0043>\nendbfchar',
) =>
  pdf.context.register(
    pdf.context.obj({
      Type: 'Font',
      Subtype: 'Type1',
      BaseFont: 'Helvetica',
      Encoding: 'WinAnsiEncoding',
      ToUnicode: pdf.context.register(pdf.context.flateStream(toUnicode)),
    }),
  );

/** A font of two bytes to the code, as Chromium writes them, with its file or without. */
export function wideFont(pdf: PDFDocument, toUnicode: string, { isEmbedded = true, name = 'AAAAAA+Serif' } = {}) {
  const { context } = pdf;
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      ...(isEmbedded && { FontFile2: context.register(context.flateStream('file')) }),
    }),
  );
  const descendant = context.register(
    context.obj({ Type: 'Font', Subtype: 'CIDFontType2', BaseFont: name, FontDescriptor: descriptor }),
  );
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      DescendantFonts: [descendant],
      ToUnicode: context.register(context.flateStream(toUnicode)),
    }),
  );
}

/** A form that paints `content` with fonts of its own, or with those of the page. */
export const form = (pdf: PDFDocument, content: string, resources?: Record<string, Record<string, PDFObject>>) =>
  pdf.context.register(
    pdf.context.flateStream(content, { Type: 'XObject', Subtype: 'Form', ...(resources && { Resources: resources }) }),
  );

/** Codes of the letters that a page may show, as themselves. */
const ascii = 'beginbfrange <20> <7E> <0020> endbfrange';

/** A document of `count` pages that say `Page 1`, `Page 2` … in Helvetica. */
export async function createPages(count: number): Promise<PDFDocument> {
  const pdf = await createPdf();
  const font = simpleFont(pdf, ascii);
  for (let no = 1; no <= count; no++)
    addPage(pdf, { content: `BT /F1 12 Tf 20 20 Td (Page ${no}) Tj ET`, fonts: { F1: font } });
  return pdf;
}

/** The bookmarks of a document: titles, and pages from 0. */
export function outlineIn(pdf: PDFDocument): { title: string | undefined; page: number }[] {
  const pages = pdf.getPages().map(({ ref }) => ref);
  const found = [];
  for (let item = entry(pdf, entry(pdf, pdf.catalog, 'Outlines'), 'First'); item; item = entry(pdf, item, 'Next')) {
    const target = entry(pdf, item, 'Dest') as { get?: (index: number) => PDFObject } | undefined;
    found.push({ title: asText(entry(pdf, item, 'Title')), page: pages.indexOf(target?.get?.(0) as PDFRef) });
  }
  return found;
}
