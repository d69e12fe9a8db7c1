import { type Finding, type FindingDetails, finding } from '../../findings/finding.ts';
import { foldText } from '../../text/fold-text.ts';
import { placeOnSlide, type TabFacts } from './facts.ts';

/** How much of a text is shown around the place where two of them part. */
const context = 20;

/**
 * What is read out of each section of the PDF is what can be seen of it, in the order of the page. White space and
 * hyphens do not count: lines are broken anew on paper.
 *
 * @param spoken text in the tags of each section, by its mark
 */
export function auditSpokenText({ deck, aloud, marks }: TabFacts, spoken: ReadonlyMap<number, string>): Finding[] {
  return aloud.flatMap(({ mark, text, rightToLeft }) => {
    const seen = [...comparable(text)];
    const heard = [...comparable(spoken.get(mark) ?? '')];
    let at = 0;
    while (at < Math.max(seen.length, heard.length) && isSame(seen[at], heard[at])) at++;
    if (at === seen.length && at === heard.length) return [];
    const near = (whole: string[]) => whole.slice(Math.max(0, at - context), at + context).join('') || 'nothing';
    const no = marks[mark - 1]?.no ?? 0;
    return [
      finding('PDFUA_TEXT_DIFFERS', `The page has “${near(seen)}” where the tags have “${near(heard)}”.`, {
        ...placeOnSlide(deck, no),
        ...(rightToLeft.length > 0 && inParts),
      }),
    ];
  });
}

const inParts: FindingDetails = {
  why: 'The font draws letters of these words in parts that stand for no letter, so the PDF does not claim PDF/UA.',
  fix: 'Set them in another font, one that has a glyph for each form of a letter.',
};

/** A letter without a glyph is a finding of its own; in the tags it is U+FFFD. */
const isSame = (seen: string | undefined, heard: string | undefined): boolean =>
  seen === heard || (heard === '\uFFFD' && seen !== undefined);

const comparable = (text: string): string => foldText(text).replace(/[\s\p{Cf}\u200B‐-]+/gu, '');
