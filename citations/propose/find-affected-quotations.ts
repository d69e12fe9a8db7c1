import { renderSentences } from '../locator/render-locator.ts';
import type { Quotation } from '../markdown/quotation.ts';
import { findMatch } from '../match/find-match.ts';
import type { Source } from '../source/source.ts';
import type { Verdict } from '../verify/verify-quotation.ts';
import type { SourceComparison } from './compare-source.ts';

/** What a change of a source does to a quotation that was right before. */
export interface AffectedQuotation {
  quotation: Quotation;
  /** Where it stood. */
  from: string;
  /** Where it would stand; undefined where its words are gone. */
  to?: string;
}

/** The quotations that a changed source moves or makes false, with the anchor proposed for each; a person accepts it. */
export function findAffectedQuotations(
  source: Source,
  { moves, proposed }: SourceComparison,
  verdicts: readonly Verdict[],
): AffectedQuotation[] {
  return verdicts.flatMap(({ quotation, match }) => {
    if (match?.key !== source.key) return [];
    if (match.sentences.every((index) => moves[index]?.status === 'same')) return [];
    const to = newLocator(
      proposed,
      quotation,
      match.sentences.map((index) => moves[index]?.to),
    );
    return to === match.locator ? [] : [{ quotation, from: match.locator, ...(to === undefined ? {} : { to }) }];
  });
}

/** First among the partners of its old sentences, then anywhere. */
function newLocator(
  proposed: Source,
  { text, unwrapped }: Quotation,
  partners: readonly (string | undefined)[],
): string | undefined {
  const near = proposed.sentences
    .filter((sentence) => partners.includes(renderSentences([sentence])))
    .map(({ index }) => ({ first: index, last: index }));
  const everywhere = [{ first: 0, last: proposed.sentences.length - 1 }];
  const readings = [text, ...(unwrapped === undefined ? [] : [unwrapped])];
  for (const ranges of [near, everywhere]) {
    for (const reading of readings) {
      const match = findMatch(proposed, reading, ranges);
      if (match) return match.locator;
    }
  }
  return undefined;
}
