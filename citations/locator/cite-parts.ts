import type { CitedDeck, CitedPassage } from '../cited-deck.ts';
import { type Citation, CitationSyntaxError, isPages, type Locator, type Point } from './locator.ts';
import { parseCitationGroup } from './parse-citation-group.ts';
import { parseCite } from './parse-cite.ts';
import { renderNamed } from './render-citation.ts';

/** One cited source of a citation, as a page shows it. */
export interface CitePart {
  text: string;
  /** Id of what it links to: the first passage it names, or the entry in the reference list. */
  target: string;
  /** The passages it names, in order; none where the whole source is cited or nothing is known of it. */
  passages: CitedPassage[];
}

/** The id of an entry of the reference list. */
export const referenceId = (key: string): string => `ref-${key.replace(/[^\p{L}\p{N}_-]/gu, '-')}`;

/**
 * What a page shows for a `cite`, `wakefield ¶4 s4`, or for pandoc's `[see @a, ¶1; -@b, ¶2 s3]`. What cannot be read is
 * shown as it is written: the verification says what is wrong with it. `isBrief` leaves out the name of the source where
 * the deck has one: many short citations in one picture need it only once.
 */
export function citeParts(cite: string, deck: CitedDeck, isBrief = false): CitePart[] {
  const [only, ...others] = deck.sources;
  const context = only && others.length === 0 ? { defaultKey: only.key } : {};
  try {
    const { citations } = cite.trimStart().startsWith('[') ? parseCitationGroup(cite.trim()) : parseCite(cite, context);
    const isNamed = !isBrief || others.length > 0;
    return citations.map((citation) => partOf(isNamed ? citation : { ...citation, suppressAuthor: true }, deck));
  } catch (error) {
    if (error instanceof CitationSyntaxError) return [{ text: cite, target: '', passages: [] }];
    throw error;
  }
}

function partOf(citation: Citation, deck: CitedDeck): CitePart {
  const { key, locators } = citation;
  const known = [...deck.sources, ...deck.others].find((source) => source.key === key);
  const { passages: all = [], pages = [] } = deck.sources.find((source) => source.key === key) ?? {};
  const passages = all.filter(
    (passage) =>
      locators.length > 0 &&
      [locators.filter(isPages), locators.filter((locator) => !isPages(locator))].every(
        (kind) => kind.length === 0 || kind.some((locator) => isNamed(passage, locator, pages)),
      ),
  );
  const target = passages[0]?.id ?? (known ? referenceId(key) : '');
  return { text: renderNamed(citation, known?.label ?? key), target, passages };
}

function isNamed(passage: CitedPassage, locator: Locator, pages: readonly string[]): boolean {
  if (!isPages(locator)) return isWithin(passage, locator.from, locator.to);
  const [first, last] = [locator.pages.from, locator.pages.to].map((label) => pages.indexOf(label));
  const { from, to } = passage.pages ?? {};
  if (first === undefined || last === undefined || from === undefined || to === undefined) return false;
  return pages.indexOf(from) <= last && pages.indexOf(to) >= first;
}

function isWithin({ paragraph, sentence }: CitedPassage, from: Point, to: Point): boolean {
  const place = paragraph * 1e6 + sentence;
  return from.paragraph * 1e6 + (from.sentence ?? 0) <= place && place <= to.paragraph * 1e6 + (to.sentence ?? 1e6 - 1);
}
