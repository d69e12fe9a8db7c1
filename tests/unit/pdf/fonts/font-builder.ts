/** The smallest font programs that hold together: what each test needs to know of a font is written in it. */

/** Bytes of numbers of 16 bits. */
const u16 = (...values: number[]) => Buffer.concat(values.map((value) => Buffer.of((value >> 8) & 255, value & 255)));
const u32 = (...values: number[]) => Buffer.concat(values.map((value) => u16(value >>> 16, value & 0xffff)));

function runningTotals(parts: Buffer[], start: number): number[] {
  let total = start;
  return [start, ...parts.map(({ length }) => (total += length))];
}

export interface TrueTypeSource {
  /** Advance of each glyph, in thousandths; glyph 0 is .notdef. Glyphs of advance 250 have no outline. */
  widths: number[];
  maps: { platform: number; encoding: number; glyphs: Record<number, number> }[];
}

export function buildTrueType({ widths, maps }: TrueTypeSource): Uint8Array {
  const outline = u16(1, 0, 0, 10, 10, 0, 0, 0, 0x3700 >> 8);
  const outlines = widths.map((width) => (width === 250 ? Buffer.alloc(0) : Buffer.concat([outline, Buffer.alloc(2)])));
  const offsets = runningTotals(outlines, 0);
  const tables: Record<string, Buffer> = {
    cmap: buildCharacterMaps(maps),
    glyf: Buffer.concat(outlines),
    head: Buffer.concat([u32(0x10000, 0x10000, 0, 0x5f0f3cf5), u16(0, 1000), Buffer.alloc(30), u16(1, 0)]),
    hhea: Buffer.concat([u32(0x10000), Buffer.alloc(30), u16(widths.length)]),
    hmtx: Buffer.concat(widths.map((width) => u16(width, 0))),
    loca: Buffer.concat(offsets.map((offset) => u32(offset))),
    maxp: Buffer.concat([u32(0x10000), u16(widths.length), Buffer.alloc(26)]),
  };
  const names = Object.keys(tables);
  let at = 12 + names.length * 16;
  const directory = names.map((name) => {
    const { length } = tables[name] as Buffer;
    const entry = Buffer.concat([Buffer.from(name), u32(0, at, length)]);
    at += length;
    return entry;
  });
  return Buffer.concat([u32(0x10000), u16(names.length, 0, 0, 0), ...directory, ...Object.values(tables)]);
}

/** Subtables of format 6: a range of codes. */
function buildCharacterMaps(maps: TrueTypeSource['maps']): Buffer {
  let at = 4 + maps.length * 8;
  const records: Buffer[] = [];
  const tables = maps.map(({ platform, encoding, glyphs }) => {
    const codes = Object.keys(glyphs).map(Number);
    const first = Math.min(...codes);
    const count = Math.max(...codes) - first + 1;
    const table = u16(
      6,
      10 + count * 2,
      0,
      first,
      count,
      ...Array.from({ length: count }, (_, i) => glyphs[first + i] ?? 0),
    );
    records.push(u16(platform, encoding), u32(at));
    at += table.length;
    return table;
  });
  return Buffer.concat([u16(0, maps.length), ...records, ...tables]);
}

export interface CffSource {
  /** Advances in thousandths; glyph 0 is .notdef. */
  widths: number[];
  /** Names of the glyphs from 1 on, or their CIDs in a CID font. */
  names: string[] | number[];
}

export function buildCff({ widths, names }: CffSource): Uint8Array {
  const isCid = typeof names[0] === 'number';
  const strings = isCid ? ['Adobe', 'Identity'] : (names as string[]);
  const charset = Buffer.concat([
    Buffer.of(0),
    u16(...names.map((name, i) => (typeof name === 'number' ? name : 391 + i))),
  ]);
  const charstrings = index(widths.map((width) => Buffer.concat([Buffer.of(28), u16(width), Buffer.of(14)])));
  const header = Buffer.of(1, 0, 4, 1);
  const stringIndex = index(strings.map((one) => Buffer.from(one)));
  const head = (charsetAt: number, charstringsAt: number, fontsAt: number, selectAt: number) =>
    Buffer.concat([
      header,
      index([Buffer.from('Test')]),
      index([
        Buffer.concat([
          ...(isCid ? [integer(391), integer(392), integer(0), Buffer.of(12, 30)] : []),
          operator(charsetAt, 15),
          operator(charstringsAt, 17),
          ...(isCid
            ? [operator(fontsAt, 12, 36), operator(selectAt, 12, 37)]
            : [integer(0), integer(0), Buffer.of(18)]),
        ]),
      ]),
      stringIndex,
      index([]),
    ]);
  const start = head(0, 0, 0, 0).length;
  const fonts = isCid ? index([Buffer.concat([integer(0), integer(0), Buffer.of(18)])]) : Buffer.alloc(0);
  const select = isCid ? Buffer.alloc(1 + widths.length) : Buffer.alloc(0);
  const charstringsAt = start + charset.length;
  const fontsAt = charstringsAt + charstrings.length;
  const selectAt = fontsAt + fonts.length;
  return Buffer.concat([head(start, charstringsAt, fontsAt, selectAt), charset, charstrings, fonts, select]);
}

const integer = (value: number) => Buffer.concat([Buffer.of(29), u32(value)]);
const operator = (value: number, ...code: number[]) => Buffer.concat([integer(value), Buffer.from(code)]);

function index(items: Buffer[]): Buffer {
  if (items.length === 0) return u16(0);
  const offsets = runningTotals(items, 1);
  return Buffer.concat([u16(items.length), Buffer.of(4), u32(...offsets), ...items]);
}

export interface Type1Source {
  /** Advance of each glyph by its name, in thousandths. */
  widths: Record<string, number>;
  /** Names by code; StandardEncoding if not given. */
  encoding?: Record<number, string>;
}

export function buildType1({ widths, encoding }: Type1Source): Uint8Array {
  const entries = Object.entries(encoding ?? {}).map(([code, name]) => `dup ${code} /${name} put`);
  const clear = `%!PS-AdobeFont-1.0: Test
/FontMatrix [0.001 0 0 0.001 0 0] readonly def
/Encoding ${encoding ? `256 array 0 1 255 {1 index exch /.notdef put} for\n${entries.join('\n')}\nreadonly def` : 'StandardEncoding def'}
currentfile eexec
`;
  const glyphs = Object.entries(widths).map(([name, width]) => {
    const code = encrypt(Buffer.concat([Buffer.alloc(4), Buffer.of(139, 255), u32(width), Buffer.of(13, 14)]), 4330);
    return Buffer.concat([Buffer.from(`/${name} ${code.length} RD `), code, Buffer.from(' ND\n')]);
  });
  const secret = Buffer.concat([
    Buffer.from('0000dup /Private 8 dict dup begin /lenIV 4 def\n/CharStrings 9 dict dup begin\n'),
    ...glyphs,
    Buffer.from('end end\n'),
  ]);
  return Buffer.concat([
    Buffer.from(clear),
    encrypt(secret, 55_665),
    Buffer.from(`\n${'0'.repeat(64)}\ncleartomark\n`),
  ]);
}

function encrypt(plain: Uint8Array, key: number): Buffer {
  let r = key;
  return Buffer.from(
    Array.from(plain, (byte) => {
      const cipher = byte ^ (r >> 8);
      r = ((cipher + r) * 52_845 + 22_719) & 0xffff;
      return cipher;
    }),
  );
}
