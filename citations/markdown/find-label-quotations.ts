import type { FoundQuotation } from './find-quotations.ts';
import { labelWords } from './label-words.ts';
import { offsetIn } from './page.ts';
import { attributeOf, type Element, hasMark } from './pair-elements.ts';
import { pairQuoteMarks, quietPairBefore } from './pair-quote-marks.ts';
import type { PreparedPage } from './prepare-page.ts';

/** A quotation in an attribute, and the element it belongs to. */
export interface LabelQuotation extends FoundQuotation {
  element: Element;
}

/**
 * Finds quotations in the words that components take as attributes, `<FlowNode label="“do more”" cite="…" />`. The
 * marks around an attribute's value are no quotation marks; plain HTML elements without `cite` have no such words.
 */
export function findLabelQuotations({ elements }: PreparedPage): LabelQuotation[] {
  return elements.filter(takesWords).flatMap((element) =>
    labelWords(element).flatMap((words) => {
      const { value } = words;
      const { pairs } = pairQuoteMarks(value.split(''), 0, value.length);
      const quiet = attributeOf(element, 'cite') && quietPairBefore(value.split(''), 0, value.length);
      const all = pairs.length === 0 && quiet?.start === 0 ? [quiet] : pairs;
      return all
        .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(value.slice(start, end)))
        .map(
          (pair): LabelQuotation => ({
            kind: 'inline',
            text: value
              .slice(pair.start + 1, pair.end - 1)
              .replace(/\s+/gu, ' ')
              .trim(),
            start: offsetIn(words, pair.start),
            end: offsetIn(words, pair.end - 1) + 1,
            segments: [],
            element,
          }),
        );
    }),
  );
}

function takesWords(element: Element): boolean {
  if (hasMark(element, 'own')) return false;
  return /^[A-Z]|-/u.test(element.name) || attributeOf(element, 'cite') !== undefined;
}
