import type { PDFDocument } from '@cantoo/pdf-lib';
import type { Operator } from '../content-stream.ts';
import type { Font } from '../fonts.ts';
import { writeToUnicode } from '../to-unicode.ts';
import type { Piece, TaggedStream } from './read-sequences.ts';

/** A sequence within another that says what its glyphs stand for, `/Span <</ActualText (ffi)>> BDC`. */
interface Spelled {
  text: string;
  begin: Pick<Operator, 'start' | 'end'>;
  shown: { font: Font; code: number; piece: Piece }[];
}

/**
 * Chromium names the letters of a ligature in a sequence of its own around each; pdf.js then loses the rest of the line.
 * Where a glyph always stands for the same letters the font says so (ISO 32000-1, 9.10.3), and those sequences go.
 */
export function createLigatureReader(pdf: PDFDocument) {
  const open: (Spelled | undefined)[] = [];
  const found: { spelled: Spelled; end: Pick<Operator, 'start' | 'end'>; stream: TaggedStream }[] = [];
  /** Codes that also stand outside such a sequence. */
  const plain = new Map<Font, Set<number>>();

  return {
    open({ operands: [, properties], start, end }: Operator): void {
      const actual = properties?.type === 'dict' ? properties.value.get('ActualText') : undefined;
      const isOwn = properties?.type === 'dict' && properties.value.size === 1 && actual?.type === 'string';
      open.push(isOwn ? { text: decode(actual.value), begin: { start, end }, shown: [] } : undefined);
    },
    show(font: Font, codes: readonly number[], piece: Piece): void {
      const inner = open.at(-1);
      if (inner) for (const code of codes) inner.shown.push({ font, code, piece });
      else for (const code of codes) plain.set(font, (plain.get(font) ?? new Set()).add(code));
    },
    close({ start, end }: Operator, stream: TaggedStream): void {
      const spelled = open.pop();
      const last = spelled?.shown.at(-1)?.piece.at;
      if (last) last.end = end; // what is put behind it does not belong to the sequence
      if (spelled?.shown.length === 1) found.push({ spelled, end: { start, end }, stream });
    },
    /** Writes the fonts, and plans that the sequences go. */
    finish(): void {
      const spellings = new Map<Font, Map<number, Set<string>>>();
      for (const { spelled } of found)
        for (const { font, code } of spelled.shown) {
          const known = spellings.get(font) ?? new Map<number, Set<string>>();
          spellings.set(font, known.set(code, (known.get(code) ?? new Set()).add(spelled.text)));
        }
      const spellingOf = (font: Font, code: number): string | undefined => {
        const [text, ...others] = spellings.get(font)?.get(code) ?? [];
        if (font.bytesPerCode === 1 || text === undefined || others.length > 0) return undefined;
        const isAlsoPlain = plain.get(font)?.has(code) && font.unicode.get(code)?.normalize('NFKC') !== text;
        return isAlsoPlain ? undefined : text;
      };
      const respelled = new Map<Font, Map<number, string>>();
      for (const { spelled, end, stream } of found)
        for (const { font, code, piece } of spelled.shown) {
          const text = spellingOf(font, code);
          if (text === undefined) continue;
          respelled.set(font, (respelled.get(font) ?? new Map()).set(code, text));
          piece.text = text;
          for (const range of [spelled.begin, end]) stream.edits.push({ ...range, text: '' });
        }
      for (const [font, texts] of respelled) writeToUnicode(pdf, font.toUnicode, new Map([...font.unicode, ...texts]));
    },
  };
}

/** A text string (ISO 32000-1, 7.9.2.2); of PDFDocEncoding only what it has in common with Latin-1. */
function decode(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xfe && bytes[1] === 0xff;
  return isUtf16 ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le') : Buffer.from(bytes).toString('latin1');
}
