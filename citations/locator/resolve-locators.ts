import { sentencesIn } from '../source/sentences-in.ts';
import type { Source } from '../source/source.ts';
import { isPages, type Locator, type PageLocator, type PassageLocator, type Point } from './locator.ts';
import { renderPages } from './render-locator.ts';
import { sentenceLocator } from './sentence-locator.ts';

/** Consecutive sentences, by their indices in the source, both included. */
export interface SentenceRange {
  first: number;
  last: number;
  /** The stretch of the source's text that is meant, where a page begins or ends within a sentence. */
  within?: { start: number; end: number };
}

/** The passages that locators name, and a sentence for each one that names nothing. */
export interface ResolvedLocators {
  ranges: SentenceRange[];
  unknown: string[];
}

/**
 * Finds the passages that locators name; passages that touch become one. Without locators it is the whole source; with
 * passages and pages, what of the passages stands on the pages.
 */
export function resolveLocators(source: Source, locators: readonly Locator[]): ResolvedLocators {
  const passages = locators.filter((locator): locator is PassageLocator => !isPages(locator));
  const pages = locators.filter(isPages);
  const unknown = [
    ...new Set([
      ...passages.flatMap(({ from, to }) => [from, to]).flatMap((point) => missing(source, point)),
      ...pages.flatMap((locator) => missingPages(source, locator)),
    ]),
  ];
  if (unknown.length > 0) return { ranges: [], unknown };
  const whole = [{ first: 0, last: source.sentences.length - 1 }];
  const named = passages.map(({ from, to }) => ({ first: firstOf(source, from), last: lastOf(source, to) }));
  const ranges = passages.length === 0 ? whole : joinRanges(named);
  // Of a source that has changed it is not known where its pages end.
  if (pages.length === 0 || source.changed) return { ranges, unknown };
  const onPages = pages.flatMap((locator) => pageRanges(source, locator));
  const both = ranges.flatMap((range) => onPages.flatMap((page) => overlap(range, page)));
  const what = `${passages.map(({ from }) => nameOf(from)).join(', ')} of ${source.key} does not stand on ${pages.map((locator) => renderPages(locator.pages)).join(', ')}.`;
  return both.length > 0 ? { ranges: both, unknown } : { ranges: [], unknown: [what] };
}

const nameOf = ({ paragraph, sentence }: Point): string =>
  sentence === undefined ? `¶${paragraph}` : sentenceLocator({ paragraph, number: sentence });

function missing({ key, paragraphs, sentences }: Source, { paragraph, sentence }: Point): string[] {
  if (paragraph > paragraphs.length)
    return [`¶${paragraph} does not exist: ${key} has ${listing('¶', paragraphs.length)}.`];
  const count = lastOf({ paragraphs, sentences }, { paragraph }) - (paragraphs[paragraph - 1] ?? 0) + 1;
  if (sentence === undefined || sentence <= count) return [];
  return [
    `${sentenceLocator({ paragraph, number: sentence })} does not exist: ¶${paragraph} of ${key} has ${listing('s', count)}.`,
  ];
}

function listing(sign: string, count: number): string {
  return count === 1 ? `only ${sign}1` : `${sign}1–${sign}${count}`;
}

function missingPages({ key, pages, changed }: Source, locator: PageLocator): string[] {
  const { from, to } = locator.pages;
  const name = renderPages(locator.pages);
  if (changed) return [];
  if (pages.length === 0) return [`${name} cannot be looked up: the pages of ${key} are not known; cite its ¶ and s.`];
  const at = (label: string) => pages.findIndex((page) => page.label === label);
  const lacking = [from, to].find((label) => at(label) === -1);
  const [first, last] = [pages[0]?.label, pages.at(-1)?.label];
  const has = first === last ? `only p. ${first}` : `p. ${first} to p. ${last}`;
  if (lacking !== undefined) return [`p. ${lacking} does not exist: ${key} has ${has}.`];
  return at(to) < at(from) ? [`${name} of ${key} ends before it begins.`] : [];
}

/** The sentences on pages; pages that follow each other are one stretch. */
function pageRanges(source: Source, { pages: { from, to } }: PageLocator): SentenceRange[] {
  const at = (label: string) => source.pages.findIndex((page) => page.label === label);
  const spans = source.pages.slice(at(from), at(to) + 1).flatMap((page) => page.spans);
  const joined: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const before = joined.at(-1);
    if (before && span.start <= before.end + 1) before.end = Math.max(before.end, span.end);
    else joined.push({ ...span });
  }
  return joined.flatMap((within) => {
    const sentences = sentencesIn(source, within);
    const [first, last] = [sentences[0]?.index, sentences.at(-1)?.index];
    return first === undefined || last === undefined ? [] : [{ first, last, within }];
  });
}

function overlap(range: SentenceRange, page: SentenceRange): SentenceRange[] {
  const both = { ...page, first: Math.max(range.first, page.first), last: Math.min(range.last, page.last) };
  return both.first <= both.last ? [both] : [];
}

function firstOf({ paragraphs }: Pick<Source, 'paragraphs'>, { paragraph, sentence = 1 }: Point): number {
  return (paragraphs[paragraph - 1] ?? 0) + sentence - 1;
}

function lastOf(source: Pick<Source, 'paragraphs' | 'sentences'>, { paragraph, sentence }: Point): number {
  if (sentence !== undefined) return firstOf(source, { paragraph, sentence });
  return (source.paragraphs[paragraph] ?? source.sentences.length) - 1;
}

function joinRanges(ranges: readonly SentenceRange[]): SentenceRange[] {
  const joined: SentenceRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.first - b.first)) {
    const before = joined.at(-1);
    if (before && range.first <= before.last + 1) before.last = Math.max(before.last, range.last);
    else joined.push({ ...range });
  }
  return joined;
}
