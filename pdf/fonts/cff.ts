import { type Dict, escaped, type Index, readDict, readIndex } from './cff-parts.ts';
import { standardStrings } from './cff-strings.ts';
import { readCharstringWidth } from './cff-width.ts';

export interface CffFont {
  kind: 'cff';
  /** Glyphs are numbered by CIDs instead of named. */
  isCid: boolean;
  glyphCount: number;
  /** Thousandths of the font size; nothing for a glyph that is not there. */
  widthOf: (glyph: number) => number | undefined;
  glyphNamed: (name: string) => number | undefined;
  glyphOfCid: (cid: number) => number | undefined;
  /** Names, or of a CID font nothing. */
  names: string[];
  cids: number[];
  /** Its own encoding: glyph by character code. `standard` is StandardEncoding. */
  encoding: Map<number, number> | 'standard' | 'expert';
}

/** Reads a Compact Font Format program (Adobe Technical Note 5176). @throws RangeError if it does not fit together */
export function readCff(bytes: Uint8Array): CffFont {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const nameIndex = readIndex(view, view.getUint8(2));
  const topIndex = readIndex(view, nameIndex.end);
  const strings = readIndex(view, topIndex.end);
  const globalSubrs = readIndex(view, strings.end);
  const top = readDict(topIndex.item(0));
  const charstrings = readIndex(view, need(top.get(17)));
  const glyphCount = charstrings.count;
  const isCid = top.has(escaped(30));
  const stringOf = (sid: number) =>
    standardStrings[sid] ??
    (sid - 391 < strings.count ? Buffer.from(strings.item(sid - 391)).toString('latin1') : `sid${sid}`);

  const charset = readCharset(view, top.get(15)?.[0] ?? 0, glyphCount, isCid);
  const privates = (isCid ? readDicts(readIndex(view, need(top.get(escaped(36))))) : [top]).map((dict) =>
    readPrivate(view, dict),
  );
  const fontOf = isCid ? readFdSelect(view, need(top.get(escaped(37))), glyphCount) : () => 0;
  const topScale = top.get(escaped(7))?.[0];
  const names = isCid ? [] : charset.map(stringOf);
  const glyphByName = new Map(names.map((name, glyph) => [name, glyph]));
  const glyphByCid = new Map(isCid ? charset.map((cid, glyph) => [cid, glyph]) : []);
  return {
    kind: 'cff',
    isCid,
    glyphCount,
    widthOf: (glyph) => {
      if (glyph >= glyphCount) return undefined;
      const font = privates[fontOf(glyph)];
      if (!font) return undefined;
      const width = readCharstringWidth(charstrings.item(glyph), globalSubrs, font.subrs);
      const scale = isCid
        ? (topScale ?? 1) * (font.scale ?? (topScale === undefined ? 0.001 : 1))
        : (topScale ?? 0.001);
      return (width === undefined ? font.defaultWidth : font.nominalWidth + width) * scale * 1000;
    },
    glyphNamed: (name) => glyphByName.get(name),
    glyphOfCid: (cid) => glyphByCid.get(cid),
    names,
    cids: isCid ? charset : [],
    encoding: readEncoding(view, top.get(16)?.[0] ?? 0, charset),
  };
}

const need = (operands: number[] | undefined): number => {
  if (operands?.[0] === undefined) throw new RangeError('a table is missing');
  return operands[0];
};

const readDicts = (index: Index) => Array.from({ length: index.count }, (_, i) => readDict(index.item(i)));

function readPrivate(view: DataView, dict: Dict) {
  const [size = 0, at = 0] = dict.get(18) ?? [];
  const own = readDict(new Uint8Array(view.buffer, view.byteOffset + at, Math.min(size, view.byteLength - at)));
  const subrs = own.get(19)?.[0];
  return {
    defaultWidth: own.get(20)?.[0] ?? 0,
    nominalWidth: own.get(21)?.[0] ?? 0,
    subrs: subrs === undefined ? undefined : readIndex(view, at + subrs),
    scale: dict.get(escaped(7))?.[0],
  };
}

/** Name or CID of every glyph. The predefined charsets are ISOAdobe (0), Expert (1) and ExpertSubset (2). */
function readCharset(view: DataView, at: number, glyphCount: number, isCid: boolean): number[] {
  const charset = [0];
  if (at <= 2 && !isCid) return Array.from({ length: glyphCount }, (_, glyph) => (at === 0 ? glyph : -1));
  if (at <= 2) return Array.from({ length: glyphCount }, (_, glyph) => glyph);
  const format = view.getUint8(at);
  for (let i = at + 1; charset.length < glyphCount; ) {
    const first = view.getUint16(i);
    if (format === 0) {
      charset.push(first);
      i += 2;
      continue;
    }
    const left = format === 1 ? view.getUint8(i + 2) : view.getUint16(i + 2);
    for (let k = 0; k <= left && charset.length < glyphCount; k++) charset.push(first + k);
    i += format === 1 ? 3 : 4;
  }
  return charset;
}

function readFdSelect(view: DataView, at: number, glyphCount: number): (glyph: number) => number {
  if (view.getUint8(at) === 0) return (glyph) => view.getUint8(at + 1 + glyph);
  const fonts = new Uint8Array(glyphCount);
  const ranges = view.getUint16(at + 1);
  for (let i = 0; i < ranges; i++) {
    const from = view.getUint16(at + 3 + i * 3);
    fonts.fill(view.getUint8(at + 5 + i * 3), from, view.getUint16(at + 6 + i * 3));
  }
  return (glyph) => fonts[glyph] ?? 0;
}

function readEncoding(view: DataView, at: number, charset: readonly number[]): CffFont['encoding'] {
  if (at === 0) return 'standard';
  if (at === 1) return 'expert';
  const encoding = new Map<number, number>();
  const format = view.getUint8(at);
  const count = view.getUint8(at + 1);
  let end = at + 2;
  if ((format & 127) === 0) {
    for (let i = 0; i < count; i++) encoding.set(view.getUint8(end++), i + 1);
  } else
    for (let i = 0, glyph = 1; i < count; i++, end += 2)
      for (let k = 0; k <= view.getUint8(end + 1); k++) encoding.set(view.getUint8(end) + k, glyph++);
  if (format & 128) {
    const supplements = view.getUint8(end++);
    for (let i = 0; i < supplements; i++, end += 3)
      encoding.set(view.getUint8(end), charset.indexOf(view.getUint16(end + 1)));
  }
  return encoding;
}
