/** A character map of a TrueType font: a subtable of its `cmap` table. */
export interface CharacterMap {
  platform: number;
  encoding: number;
  /** Glyph of a character code; 0 if it has none. */
  glyphOf: (code: number) => number;
}

export interface TrueTypeFont {
  kind: 'truetype';
  glyphCount: number;
  /** Thousandths of the font size; nothing for a glyph that is not there. */
  widthOf: (glyph: number) => number | undefined;
  maps: CharacterMap[];
  glyphNamed: (name: string) => number | undefined;
  /** A glyph with an outline; spaces have none. */
  hasOutline: (glyph: number) => boolean;
  /** The table `CFF `, of OpenType fonts whose outlines are PostScript. */
  cff: Uint8Array | undefined;
}

/** Reads the tables of a TrueType or OpenType font that a PDF needs. @throws RangeError if they do not fit together */
export function readTrueType(bytes: Uint8Array): TrueTypeFont {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const u16 = (at: number) => view.getUint16(at);
  const u32 = (at: number) => view.getUint32(at);
  const tables = new Map<string, { at: number; length: number }>();
  for (let i = 0; i < u16(4); i++) {
    const entry = 12 + i * 16;
    const tag = Buffer.from(bytes.subarray(entry, entry + 4)).toString('latin1');
    tables.set(tag, { at: u32(entry + 8), length: u32(entry + 12) });
  }
  const need = (tag: string) => {
    const table = tables.get(tag);
    if (!table) throw new RangeError(`no table ${tag}`);
    return table.at;
  };
  const unitsPerEm = u16(need('head') + 18) || 1000;
  const hasLongOffsets = u16(need('head') + 50) === 1;
  const glyphCount = u16(need('maxp') + 4);
  const metrics = need('hmtx');
  const metricCount = u16(need('hhea') + 34);
  const loca = tables.get('loca');
  const offsetOf = (glyph: number) =>
    loca ? (hasLongOffsets ? u32(loca.at + glyph * 4) : u16(loca.at + glyph * 2) * 2) : 0;
  const cff = tables.get('CFF ');
  let names: Map<string, number> | undefined;
  return {
    kind: 'truetype',
    glyphCount,
    widthOf: (glyph) =>
      glyph >= glyphCount || metricCount === 0
        ? undefined
        : (u16(metrics + 4 * Math.min(glyph, metricCount - 1)) * 1000) / unitsPerEm,
    maps: readMaps(view, tables.get('cmap')?.at),
    glyphNamed: (name) => {
      names ??= readNames(view, tables.get('post'));
      return names.get(name);
    },
    hasOutline: (glyph) => Boolean(loca) && glyph < glyphCount && offsetOf(glyph + 1) > offsetOf(glyph),
    cff: cff && bytes.subarray(cff.at, cff.at + cff.length),
  };
}

function readMaps(view: DataView, table: number | undefined): CharacterMap[] {
  if (table === undefined) return [];
  return Array.from({ length: view.getUint16(table + 2) }, (_, i) => {
    const record = table + 4 + i * 8;
    const at = table + view.getUint32(record + 4);
    const lookUp = lookUpIn(view, at);
    const glyphOf = (code: number) => {
      try {
        return lookUp(code);
      } catch {
        return 0; // an entry that points out of the table
      }
    };
    return { platform: view.getUint16(record), encoding: view.getUint16(record + 2), glyphOf };
  });
}

/** The formats that fonts in PDFs have; another one maps nothing. */
function lookUpIn(view: DataView, at: number): (code: number) => number {
  const format = view.getUint16(at);
  if (format === 0) return (code) => (code < 256 ? view.getUint8(at + 6 + code) : 0);
  if (format === 4) {
    const segments = view.getUint16(at + 6) / 2;
    const [ends, starts] = [at + 14, at + 16 + segments * 2];
    const [deltas, offsets] = [starts + segments * 2, starts + segments * 4];
    return (code) => {
      for (let i = 0; i < segments; i++) {
        if (code > view.getUint16(ends + i * 2)) continue;
        const start = view.getUint16(starts + i * 2);
        if (code < start) return 0;
        const [delta, offset] = [view.getUint16(deltas + i * 2), view.getUint16(offsets + i * 2)];
        if (offset === 0) return (code + delta) & 0xffff;
        const glyph = view.getUint16(offsets + i * 2 + offset + (code - start) * 2);
        return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
      }
      return 0;
    };
  }
  if (format === 6) {
    const [first, count] = [view.getUint16(at + 6), view.getUint16(at + 8)];
    return (code) => (code >= first && code < first + count ? view.getUint16(at + 10 + (code - first) * 2) : 0);
  }
  if (format === 12) {
    const groups = view.getUint32(at + 12);
    return (code) => {
      for (let i = 0; i < groups; i++) {
        const group = at + 16 + i * 12;
        if (code >= view.getUint32(group) && code <= view.getUint32(group + 4))
          return view.getUint32(group + 8) + code - view.getUint32(group);
      }
      return 0;
    };
  }
  return () => 0;
}

/** The names a font gives itself (table `post`, format 2; those of the Macintosh order are left out). */
function readNames(view: DataView, post: { at: number; length: number } | undefined): Map<string, number> {
  const names = new Map<string, number>();
  if (!post || view.getUint32(post.at) !== 0x20000) return names;
  const count = view.getUint16(post.at + 32);
  const own: string[] = [];
  for (let at = post.at + 34 + count * 2; at < post.at + post.length; ) {
    const length = view.getUint8(at);
    own.push(Buffer.from(view.buffer, view.byteOffset + at + 1, length).toString('latin1'));
    at += length + 1;
  }
  for (let glyph = 0; glyph < count; glyph++) {
    const name = own[view.getUint16(post.at + 34 + glyph * 2) - 258];
    if (name !== undefined) names.set(name, glyph);
  }
  return names;
}
