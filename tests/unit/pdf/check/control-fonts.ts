import { type PDFContext, PDFDict, PDFName, type PDFRef, PDFString } from '@cantoo/pdf-lib';
import { buildCff, buildTrueType, buildType1, type TrueTypeSource } from '../fonts/font-builder.ts';

/** The parts of one embedded font, for faults to get at. */
export interface ControlFont {
  ref: PDFRef;
  dict: PDFDict;
  /** The CIDFont of a Type 0 font, else the font. */
  inner: PDFDict;
  descriptor: PDFDict;
  /** Text operand that shows its two glyphs, A and B. */
  shows: string;
}
export type FontKind = keyof ReturnType<typeof createControlFonts>;

type Literal = Record<string, unknown>;

const advances = [500, 600, 700];
const ascii = { 65: 1, 66: 2 };
export const intactMaps: TrueTypeSource['maps'] = [
  { platform: 3, encoding: 1, glyphs: ascii },
  { platform: 1, encoding: 0, glyphs: ascii },
];
export const symbolMap: TrueTypeSource['maps'][number] = { platform: 3, encoding: 0, glyphs: { 61505: 1, 61506: 2 } };

export const stream = (context: PDFContext, content: string | Uint8Array, dict: Literal = {}): PDFRef =>
  context.register(context.stream(content, dict as never));

export const trueTypeFile = (context: PDFContext, maps: TrueTypeSource['maps'], widths = advances): PDFRef =>
  stream(context, buildTrueType({ widths, maps }));

/** A ToUnicode map. @param pairs text by code, both as hexadecimal digits */
export const toUnicode = (context: PDFContext, pairs: Record<string, string>): PDFRef =>
  stream(
    context,
    `beginbfchar\n${Object.entries(pairs)
      .map(([code, text]) => `<${code}> <${text}>`)
      .join('\n')}\nendbfchar`,
  );

export const collection = (ordering: string, supplement: number, registry = 'Adobe'): Literal => ({
  Registry: PDFString.of(registry),
  Ordering: PDFString.of(ordering),
  Supplement: supplement,
});

/** A CMap of two-byte codes that are CIDs. */
export const cMap = (context: PDFContext, head = '/WMode 0 def', dict: Literal = {}): PDFRef =>
  stream(
    context,
    `${head}\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n1 begincidrange <0000> <00FF> 0 endcidrange`,
    { Type: 'CMap', CMapName: 'Own', WMode: 0, CIDSystemInfo: collection('Identity', 0), ...dict },
  );

/** One font of each kind that a PDF can have, each with the glyphs A and B. */
export function createControlFonts(context: PDFContext) {
  const simple = { FirstChar: 65, LastChar: 66, Widths: [600, 700] };
  const asciiToUnicode = () => toUnicode(context, { 41: '0041', 42: '0042' });
  return {
    wide: composite(context, 'Identity-H', ['0001', '0002'], {
      inner: { Subtype: 'CIDFontType2', CIDToGIDMap: 'Identity', DW: 500, W: [1, [600], 2, 2, 700] },
      descriptor: { FontFile2: trueTypeFile(context, []) },
    }),
    wideCff: composite(context, cMap(context), ['0011', '0028'], {
      inner: { Subtype: 'CIDFontType0', DW: 600, W: [40, [700]] },
      descriptor: {
        FontFile3: stream(context, buildCff({ widths: advances, names: [17, 40] }), { Subtype: 'CIDFontType0C' }),
        CIDSet: stream(context, Uint8Array.of(0x80, 0, 0x40, 0, 0, 0x80)),
      },
    }),
    trueType: font(
      context,
      { Subtype: 'TrueType', Encoding: 'WinAnsiEncoding', ...simple },
      { Flags: 32, FontFile2: trueTypeFile(context, intactMaps) },
    ),
    symbolTrueType: font(
      context,
      { Subtype: 'TrueType', ToUnicode: asciiToUnicode(), ...simple },
      { Flags: 4, FontFile2: trueTypeFile(context, [symbolMap]) },
    ),
    type1: font(
      context,
      { Subtype: 'Type1', ...simple },
      {
        Flags: 32,
        CharSet: PDFString.of('/A/B'),
        FontFile: stream(context, buildType1({ widths: { '.notdef': 500, A: 600, B: 700 } })),
      },
    ),
    type1Cff: font(
      context,
      { Subtype: 'Type1', Encoding: { Differences: [65, 'alpha', 'beta'] }, ...simple },
      {
        Flags: 4,
        FontFile3: stream(context, buildCff({ widths: advances, names: ['alpha', 'beta'] }), { Subtype: 'Type1C' }),
      },
    ),
    type3: font(
      context,
      {
        Subtype: 'Type3',
        FontBBox: [0, 0, 1000, 1000],
        FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
        Encoding: { Differences: [65, 'a', 'b'] },
        CharProcs: { a: stream(context, '600 0 d0 0 0 9 9 re f'), b: stream(context, '700 0 0 0 9 9 d1 0 0 9 9 re f') },
        ToUnicode: asciiToUnicode(),
        ...simple,
      },
      {},
    ),
  } satisfies Record<string, ControlFont>;
}

function font(context: PDFContext, dict: Literal, descriptor: Literal): ControlFont {
  const described = context.obj({ Type: 'FontDescriptor', FontName: 'AAAAAA+Test', ...descriptor } as never);
  const shared = { Type: 'Font', BaseFont: 'AAAAAA+Test', FontDescriptor: context.register(described) };
  const made = context.obj({ ...shared, ...dict } as never);
  if (!(made instanceof PDFDict) || !(described instanceof PDFDict)) throw new Error('no dictionaries');
  return { ref: context.register(made), dict: made, inner: made, descriptor: described, shows: '(AB)' };
}

function composite(
  context: PDFContext,
  encoding: PDFRef | string,
  codes: [string, string],
  { inner, descriptor }: { inner: Literal; descriptor: Literal },
): ControlFont {
  const below = font(context, { CIDSystemInfo: collection('Identity', 0), ...inner }, { Flags: 4, ...descriptor });
  const above = font(
    context,
    {
      Subtype: 'Type0',
      Encoding: encoding,
      DescendantFonts: [below.ref],
      ToUnicode: toUnicode(context, { [codes[0]]: '0041', [codes[1]]: '0042' }),
    },
    {},
  );
  above.dict.delete(PDFName.of('FontDescriptor'));
  return { ...below, ref: above.ref, dict: above.dict, shows: `<${codes.join('')}>` };
}
