import { PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import type { Operand } from './content-stream.ts';
import { asName, entry, streamBytes } from './objects.ts';
import { parseToUnicode } from './to-unicode.ts';

/** What reading text needs to know of a font. */
export interface Font {
  name: string;
  isType3: boolean;
  unicode: Map<number, string>;
  bytesPerCode: 1 | 2;
  /** Where `unicode` is written. */
  toUnicode: PDFRef | undefined;
}

/** Finds fonts by the names that content streams give them. Each font is read once. */
export function createFontFinder(
  pdf: PDFDocument,
): (resources: PDFObject | undefined, name: string) => Font | undefined {
  const fonts = new Map<PDFObject, Font>();
  return (resources, name) => {
    const dict = entry(pdf, entry(pdf, resources, 'Font'), name);
    if (!dict) return undefined;
    const known = fonts.get(dict);
    if (known) return known;
    const subtype = asName(entry(pdf, dict, 'Subtype'));
    const toUnicode = dict instanceof PDFDict ? dict.get(PDFName.of('ToUnicode')) : undefined;
    const font: Font = {
      name:
        asName(entry(pdf, dict, 'BaseFont')) ??
        asName(entry(pdf, entry(pdf, dict, 'FontDescriptor'), 'FontName')) ??
        '',
      isType3: subtype === 'Type3',
      unicode: parseToUnicode(streamBytes(pdf, entry(pdf, dict, 'ToUnicode'))),
      bytesPerCode: subtype === 'Type0' ? 2 : 1,
      toUnicode: toUnicode instanceof PDFRef ? toUnicode : undefined,
    };
    fonts.set(dict, font);
    return font;
  };
}

/** The operators that show text; their last operand is the text (ISO 32000-1, 9.4.3). */
export const showing: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"']);

/** Character codes in the operand of such an operator. */
export function* codesIn(operand: Operand | undefined, { bytesPerCode }: Font): Generator<number> {
  if (operand?.type === 'array') for (const part of operand.value) yield* codesIn(part, { bytesPerCode } as Font);
  if (operand?.type !== 'string') return;
  const { value } = operand;
  for (let i = 0; i < value.length; i += bytesPerCode)
    yield bytesPerCode === 2 ? ((value[i] ?? 0) << 8) | (value[i + 1] ?? 0) : (value[i] ?? 0);
}
