import { type PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { isRightToLeft } from '../../text/scripts.ts';
import { type Content, createElement, type Element } from './structure.ts';

/**
 * Right-to-left words are painted from left to right, last letter first. Each such sequence gets the words in the order
 * they are written in as its ActualText (ISO 32000-1, 14.9.4).
 *
 * @param pieces the section's right-to-left words as they stand in the page, in order
 */
export function spellRightToLeft(
  pdf: PDFDocument,
  section: Element,
  pieces: readonly string[],
  textOf: (content: Content) => string,
): void {
  const left = pieces.map((text) => ({ text, letters: lettersOf(text) }));
  const spell = (element: Element): void => {
    element.kids = element.kids.map((kid) => {
      if (kid.kind === 'element' && kid.type !== 'Sect') spell(kid);
      if (kid.kind !== 'content') return kid;
      const painted = textOf(kid);
      const index = left.findIndex(({ text, letters }) =>
        isRightToLeft(painted) ? letters === lettersOf(painted) : turned(text) === painted.trim(),
      );
      if (index < 0) return kid;
      const [found] = left.splice(index, 1);
      const span = createElement(pdf, 'Span', [kid]);
      span.dict.set(PDFName.of('ActualText'), PDFHexString.fromText(found?.text ?? ''));
      return span;
    });
  };
  if (left.length > 0) spell(section);
}

/** As `<bdo>` has words painted that otherwise run from left to right. */
const turned = (text: string): string | undefined =>
  isRightToLeft(text) ? undefined : [...text.trim()].reverse().join('');

/** The letters without their order. Brackets are mirrored when they are painted. */
const lettersOf = (text: string): string =>
  [...text.normalize('NFKC').replace(/[\s()[\]{}<>«»]|\p{Cf}/gu, '')].sort().join('');
