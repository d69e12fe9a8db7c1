import { type PDFDict, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import { type CffFont, readCff } from '../fonts/cff.ts';
import { readTrueType, type TrueTypeFont } from '../fonts/truetype.ts';
import { readType1, type Type1Font } from '../fonts/type1.ts';
import { asName } from '../objects.ts';
import type { Fail } from './check-report.ts';
import type { FontUse } from './content.ts';
import { type CodeMap, readCodeMap } from './read-codes.ts';
import type { Reader } from './reader.ts';

export type FontProgram = TrueTypeFont | CffFont | Type1Font;

/** What is known of a font, read once for all checks. */
export interface FontFacts {
  use: FontUse;
  /** Type0, Type1, MMType1, TrueType or Type3. */
  subtype: string;
  /** The CIDFont of a Type 0 font, else the font itself: it has the widths and the descriptor. */
  inner: PDFDict;
  /** CIDFontType0 or CIDFontType2, for Type 0 fonts. */
  innerSubtype: string | undefined;
  descriptor: PDFDict | undefined;
  /** The embedded file, if there is one. */
  file: PDFObject | undefined;
  /** Nothing if there is none or it cannot be read; the latter has been reported. */
  program: FontProgram | undefined;
  /** Of a Type 0 font. */
  codeMap: CodeMap | undefined;
  isSymbolic: boolean;
  /** `The font Inter-Bold`: how messages begin. */
  title: string;
  where: Where;
  /** Where a code is shown first. */
  whereOf: (code: number) => Where;
}

interface Where {
  page: number;
  object: string | undefined;
}

/** @param programs what has been read already: many fonts of a file may share one program */
export function readFontFacts(
  reader: Reader,
  use: FontUse,
  fail: Fail,
  programs: Map<PDFObject, FontProgram | undefined>,
): FontFacts {
  const { dict } = use;
  const subtype = reader.name(dict, 'Subtype') ?? '';
  const descendant = subtype === 'Type0' ? reader.list(dict, 'DescendantFonts')[0] : undefined;
  const inner = descendant && !(descendant instanceof PDFStream) ? (descendant as PDFDict) : dict;
  const descriptor = reader.dict(inner, 'FontDescriptor');
  const file = ['FontFile', 'FontFile2', 'FontFile3']
    .map((key) => reader.get(descriptor, key))
    .find((one) => one instanceof PDFStream);
  const title = `The font ${use.name.replace(/^[A-Z]{6}\+/, '')}`;
  const where = { page: use.page, object: use.object };
  if (subtype === 'Type0' && inner === dict) fail('DAMAGED', `${title} has no CIDFont.`, where);
  if (file && !programs.has(file)) {
    let program: FontProgram | undefined;
    try {
      program = readProgram(reader.bytes(file, use.page), asName(reader.get(file, 'Subtype')));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      fail('DAMAGED', `The program of ${title.replace('The', 'the')} cannot be read (${error.message}).`, where);
    }
    programs.set(file, program);
  }
  return {
    use,
    subtype,
    inner,
    innerSubtype: subtype === 'Type0' ? reader.name(inner, 'Subtype') : undefined,
    descriptor,
    file,
    program: file && programs.get(file),
    codeMap: subtype === 'Type0' ? readCodeMap(reader, dict) : undefined,
    isSymbolic: ((reader.number(descriptor, 'Flags') ?? 0) & 4) !== 0,
    title,
    where,
    whereOf: (code) => ({ ...where, page: use.pages.get(code) ?? use.page }),
  };
}

/** What the bytes are counts, not under which key they lie: programs write the wrong one. */
function readProgram(bytes: Uint8Array, subtype: string | undefined): FontProgram {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (head === 'OTTO' || head === '\0\x01\0\0' || head === 'true') {
    const font = readTrueType(bytes);
    return font.cff ? readCff(font.cff) : font;
  }
  if (head.startsWith('%!') || head.startsWith('\x80\x01')) return readType1(bytes);
  if (subtype?.endsWith('C') || head.startsWith('\x01\0')) return readCff(bytes);
  throw new RangeError('unknown format');
}
