import { type PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { isRightToLeft } from '../../text/scripts.ts';
import { type GlyphNames, nameGlyphs } from './name-glyphs.ts';
import type { Piece } from './read-sequences.ts';
import { type Content, createElement, type Element } from './structure.ts';

/**
 * Right-to-left words are painted from left to right, last letter first. Each such sequence gets the words in the order
 * they are written in as its ActualText (ISO 32000-1, 14.9.4).
 *
 * @param words the section's right-to-left words as they stand in the page, in order
 * @returns what glyphs stand for of which their font does not tell it
 */
export function spellRightToLeft(
  pdf: PDFDocument,
  section: Element,
  words: readonly string[],
  piecesOf: (content: Content) => readonly Piece[],
): GlyphNames {
  const left = words.map((text) => ({ text, letters: lettersOf(text) }));
  const names: GlyphNames = new Map();
  const findUnnamed = (pieces: readonly Piece[]): number =>
    left.findIndex(({ text }) => {
      const found = nameGlyphs(pieces, text);
      for (const [font, texts] of found ?? []) names.set(font, new Map([...(names.get(font) ?? []), ...texts]));
      return found !== undefined;
    });
  const spell = (element: Element): void => {
    element.kids = element.kids.map((kid) => {
      if (kid.kind === 'element' && kid.type !== 'Sect') spell(kid);
      if (kid.kind !== 'content') return kid;
      const pieces = piecesOf(kid);
      const painted = pieces.map(({ text }) => text).join('');
      const exact = left.findIndex(({ text, letters }) =>
        isRightToLeft(painted) ? letters === lettersOf(painted) : turned(text) === painted.trim(),
      );
      const index = exact < 0 && isRightToLeft(painted) ? findUnnamed(pieces) : exact;
      if (index < 0) return kid;
      const [found] = left.splice(index, 1);
      const span = createElement(pdf, 'Span', [kid]);
      span.dict.set(PDFName.of('ActualText'), PDFHexString.fromText(found?.text ?? ''));
      return span;
    });
  };
  if (left.length > 0) spell(section);
  return names;
}

/** As `<bdo>` has words painted that otherwise run from left to right. */
const turned = (text: string): string | undefined =>
  isRightToLeft(text) ? undefined : [...text.trim()].reverse().join('');

/** The letters without their order. Brackets are mirrored when they are painted. */
const lettersOf = (text: string): string =>
  [...text.normalize('NFKC').replace(/[\s()[\]{}<>«»]|\p{Cf}/gu, '')].sort().join('');
