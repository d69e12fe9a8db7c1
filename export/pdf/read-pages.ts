import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import { type Operand, readOperators } from './content-stream.ts';
import { asName, entry, streamBytes } from './objects.ts';
import { parseToUnicode } from './to-unicode.ts';

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
}

interface Font {
  unicode: Map<number, string>;
  bytesPerCode: 1 | 2;
}

const painting = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'BI']);

/** Reads all pages. The cost is linear in the size of their content streams. */
export function readPages(pdf: PDFDocument): PdfPage[] {
  const fonts = new Map<PDFObject, Font>();
  const fontOf = (resources: PDFObject | undefined, name: string): Font | undefined => {
    const dict = entry(pdf, entry(pdf, resources, 'Font'), name);
    if (!dict) return undefined;
    const known = fonts.get(dict);
    if (known) return known;
    const font: Font = {
      unicode: parseToUnicode(streamBytes(pdf, entry(pdf, dict, 'ToUnicode'))),
      bytesPerCode: asName(entry(pdf, dict, 'Subtype')) === 'Type0' ? 2 : 1,
    };
    fonts.set(dict, font);
    return font;
  };

  const paint = (page: PdfPage, content: Uint8Array, resources: PDFObject | undefined, depth: number): void => {
    let font: Font | undefined;
    const show = (operand: Operand | undefined): void => {
      if (operand?.type === 'array') for (const part of operand.value) show(part);
      if (operand?.type !== 'string' || !font) return;
      const { unicode, bytesPerCode } = font;
      const { value } = operand;
      for (let i = 0; i < value.length; i += bytesPerCode) {
        const code = bytesPerCode === 2 ? ((value[i] ?? 0) << 8) | (value[i + 1] ?? 0) : (value[i] ?? 0);
        if (bytesPerCode === 2 && code === 0) page.missingGlyphs++;
        page.text += unicode.get(code) ?? '';
      }
      page.hasInk = true;
    };
    for (const { name, operands } of readOperators(content)) {
      if (name === 'Tf' && operands[0]?.type === 'name') font = fontOf(resources, operands[0].value);
      else if (name === 'Tj' || name === 'TJ' || name === "'" || name === '"') show(operands.at(-1));
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
    const page: PdfPage = { width, height, text: '', missingGlyphs: 0, scale: 0, hasInk: false };
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
