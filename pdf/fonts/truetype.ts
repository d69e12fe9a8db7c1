import { type CharacterMap, readCharacterMaps } from './character-maps.ts';

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
    maps: readCharacterMaps(view, tables.get('cmap')?.at),
    glyphNamed: (name) => {
      names ??= readNames(view, tables.get('post'));
      return names.get(name);
    },
    hasOutline: (glyph) => Boolean(loca) && glyph < glyphCount && offsetOf(glyph + 1) > offsetOf(glyph),
    cff: cff && bytes.subarray(cff.at, cff.at + cff.length),
  };
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
