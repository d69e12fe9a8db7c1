import type { PDFDocument } from '@cantoo/pdf-lib';
import type { Font } from '../fonts.ts';
import { writeToUnicode } from '../to-unicode.ts';
import type { Piece } from './read-sequences.ts';

/** What glyphs stand for of which the font does not tell it: text by code, by font. */
export type GlyphNames = Map<Font, Map<number, string>>;

/**
 * Right-to-left words whose font draws marks together by glyphs that have no character of their own, as DejaVu does in
 * Arabic: the letters around such a glyph tell what it stands for.
 *
 * @param pieces of one sequence, as they are painted: from left to right, the last letter first
 * @param words as they stand in the page
 * @returns nothing where the pieces do not paint these words, or all that they stand for is known
 */
export function nameGlyphs(pieces: readonly Piece[], words: string): GlyphNames | undefined {
  const glyphs = pieces.flatMap(({ at }) =>
    (at?.codes ?? []).map((code) => ({ code, font: at?.font as Font, text: textOf(at?.font.unicode.get(code)) })),
  );
  if (!glyphs.some(({ text }) => text === undefined)) return undefined;
  const clusters: { base: string; marks: string; unknown: (typeof glyphs)[number][] }[] = [];
  let waiting: { marks: string; unknown: typeof glyphs } = { marks: '', unknown: [] };
  // Painted from the left, what is put upon a letter comes before it.
  for (const glyph of glyphs) {
    if (glyph.text === undefined) waiting.unknown.push(glyph);
    else if (/^\p{M}+$/u.test(glyph.text)) waiting.marks += glyph.text;
    else {
      const base = glyph.text.replace(/\P{L}/gu, '');
      if (base === '') continue; // blanks, digits and signs run in an order of their own
      const marks = waiting.marks + glyph.text.replace(/\P{M}/gu, '');
      clusters.unshift({ base, marks, unknown: waiting.unknown });
      waiting = { marks: '', unknown: [] };
    }
  }
  if (waiting.unknown.length > 0) return undefined;
  const pattern = clusters.map(({ base, unknown }) => `${base}${unknown.length > 0 ? '(\\p{M}*)' : '\\p{M}*'}`);
  const found = new RegExp(`^${pattern.join('')}$`, 'u').exec((textOf(words) ?? '').replace(/[^\p{L}\p{M}]/gu, ''));
  if (!found) return undefined;
  const names: GlyphNames = new Map();
  for (const [i, { marks, unknown }] of clusters.filter((cluster) => cluster.unknown.length > 0).entries()) {
    const [glyph, ...others] = unknown;
    const own = [...marks].reduce((rest, mark) => rest.replace(mark, ''), found[i + 1] ?? '');
    if (!glyph || others.length > 0 || own === '') continue;
    const ofFont = names.get(glyph.font) ?? new Map<number, string>();
    names.set(glyph.font, ofFont.set(glyph.code, own));
  }
  return names;
}

/** Writes it where readers look for it (ISO 32000-1, 9.10.3). */
export function nameInFont(pdf: PDFDocument, font: Font, texts: ReadonlyMap<number, string>): void {
  for (const [code, text] of texts) font.unicode.set(code, text);
  writeToUnicode(pdf, font.toUnicode, font.unicode);
}

/** Letters and marks apart, without forms; nothing for a glyph of no character. */
function textOf(text: string | undefined): string | undefined {
  return text === undefined || /[\0\uFFFD]/.test(text) ? undefined : text.normalize('NFKD');
}
