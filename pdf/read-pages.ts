import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import { readOperators } from './content-stream.ts';
import { codesIn, createFontFinder, type Font, showing } from './fonts.ts';
import { asName, entry, streamBytes } from './objects.ts';

/** What is on a page of a finished PDF. */
export interface PdfPage {
  /** Points, 72 to the inch. */
  width: number;
  height: number;
  /** Text in the order of painting, without any white space. */
  text: string;
  /** Glyphs of no character: boxes, by the font that lacks them. */
  missingGlyphs: number;
  /** Points to the CSS pixel: 0.75 unless the browser shrank the page. */
  scale: number;
  /** Anything is painted. */
  hasInk: boolean;
  /** Fonts whose letters are drawings (Type 3; ISO 32000-1, 9.6.5), with the words set in them that are read out. */
  drawnFonts: Map<string, string>;
}

const painting = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'BI']);

/** Reads all pages. The cost is linear in the size of their content streams. */
export function readPages(pdf: PDFDocument): PdfPage[] {
  const fontOf = createFontFinder(pdf);

  const paint = (page: PdfPage, content: Uint8Array, resources: PDFObject | undefined, depth: number): void => {
    let font: Font | undefined;
    const open: boolean[] = [];
    for (const { name, operands } of readOperators(content)) {
      if (name === 'Tf' && operands[0]?.type === 'name') font = fontOf(resources, operands[0].value);
      else if (showing.has(name) && font) {
        let text = '';
        for (const code of codesIn(operands.at(-1), font)) {
          if (font.bytesPerCode === 2 && code === 0) page.missingGlyphs++;
          text += font.unicode.get(code) ?? '';
        }
        page.text += text;
        page.hasInk = true;
        if (font.isType3 && !open.includes(true))
          page.drawnFonts.set(font.name, (page.drawnFonts.get(font.name) ?? '') + text);
      } else if (name === 'BMC' || name === 'BDC')
        open.push(operands[0]?.type === 'name' && operands[0].value === 'Artifact');
      else if (name === 'EMC') open.pop();
      else if (name === 'Do' && operands[0]?.type === 'name') {
        const object = entry(pdf, entry(pdf, resources, 'XObject'), operands[0].value);
        if (asName(entry(pdf, object, 'Subtype')) !== 'Form') page.hasInk = true;
        else if (depth < 12)
          paint(page, streamBytes(pdf, object), entry(pdf, object, 'Resources') ?? resources, depth + 1);
      } else if (painting.has(name)) page.hasInk = true;
    }
  };

  return pdf.getPages().map((leaf): PdfPage => {
    const { width, height } = leaf.getSize();
    const drawnFonts = new Map<string, string>();
    const page: PdfPage = { width, height, text: '', missingGlyphs: 0, scale: 0, hasInk: false, drawnFonts };
    const content = streamBytes(pdf, leaf.node.Contents());
    page.scale = firstScales(content);
    paint(page, content, leaf.node.Resources(), 0);
    page.text = page.text.replace(/\s+/g, '');
    return page;
  });
}

/** Chromium sets the device scale first and the scale of the page next; their product is points to the CSS pixel. */
function firstScales(content: Uint8Array): number {
  let scale = 1;
  let found = 0;
  for (const { name, operands } of readOperators(content.subarray(0, 2_000))) {
    if (name !== 'cm' || operands[0]?.type !== 'number') continue;
    scale *= operands[0].value;
    if (++found === 2) return scale;
  }
  return scale;
}

/** Names of fonts that the PDF uses without containing them (ISO 14289-1, 7.21.4.1). */
export function findFontsNotEmbedded(pdf: PDFDocument): string[] {
  const missing = new Set<string>();
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    const subtype = asName(entry(pdf, object, 'Subtype'));
    if (asName(entry(pdf, object, 'Type')) !== 'Font' || subtype === 'Type0' || subtype === 'Type3') continue;
    const descriptor = entry(pdf, object, 'FontDescriptor');
    if (!['FontFile', 'FontFile2', 'FontFile3'].some((key) => entry(pdf, descriptor, key)))
      missing.add(asName(entry(pdf, object, 'BaseFont')) ?? 'a font without a name');
  }
  return [...missing];
}
