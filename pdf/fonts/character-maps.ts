/** A character map of a TrueType font: a subtable of its `cmap` table. */
export interface CharacterMap {
  platform: number;
  encoding: number;
  /** Glyph of a character code; 0 if it has none. */
  glyphOf: (code: number) => number;
}

/** Reads the table `cmap` of a TrueType font. */
export function readCharacterMaps(view: DataView, table: number | undefined): CharacterMap[] {
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
