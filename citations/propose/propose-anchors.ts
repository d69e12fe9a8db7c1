import { isPages } from '../locator/locator.ts';
import { renderLocators, renderSentences } from '../locator/render-locator.ts';
import { resolveLocators } from '../locator/resolve-locators.ts';
import type { PlacedCitation } from '../markdown/quotation.ts';
import type { Source } from '../source/source.ts';
import type { SourceComparison } from './compare-source.ts';

/** A citation whose passages stand elsewhere in the changed source, or have gone. */
export interface AnchorProposal {
  placed: PlacedCitation;
  /** As it is cited now. */
  from: string;
  /** Where the same sentences stand now; undefined where one of them has gone or has other words. */
  to?: string;
}

/** A new anchor for each citation that a changed source moves. Proposals only: a person accepts each. */
export function proposeAnchors(
  source: Source,
  { moves, proposed }: SourceComparison,
  citations: readonly PlacedCitation[],
): AnchorProposal[] {
  const byLocator = new Map(proposed.sentences.map((sentence) => [renderSentences([sentence]), sentence]));
  return citations.flatMap((placed) => {
    const { key, locators } = placed.citation;
    if (key !== source.key || locators.length === 0) return [];
    // Where the pages of the changed text end is not known before it is numbered.
    if (locators.some(isPages))
      return moves.every(({ status }) => status === 'same') ? [] : [{ placed, from: renderLocators(locators) }];
    const { ranges } = resolveLocators(source, locators);
    const cited = ranges.flatMap(({ first, last }) => moves.slice(first, last + 1));
    if (cited.every(({ status }) => status === 'same')) return [];
    const sentences = cited.flatMap(({ to, status }) => (status === 'changed' ? [] : (byLocator.get(to ?? '') ?? [])));
    const from = renderLocators(locators);
    if (sentences.length < cited.length || cited.length === 0) return [{ placed, from }];
    const to = renderSentences(sentences.sort((a, b) => a.index - b.index));
    return to === from ? [] : [{ placed, from, to }];
  });
}
