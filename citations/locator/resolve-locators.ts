import type { Source } from '../source/source.ts';
import type { Locator, Point } from './locator.ts';
import { sentenceLocator } from './sentence-locator.ts';

/** Consecutive sentences, by their indices in the source, both included. */
export interface SentenceRange {
  first: number;
  last: number;
}

/** The passages that locators name, and a sentence for each one that names nothing. */
export interface ResolvedLocators {
  ranges: SentenceRange[];
  unknown: string[];
}

/** Finds the passages that locators name; passages that touch become one. Without locators it is the whole source. */
export function resolveLocators(source: Source, locators: readonly Locator[]): ResolvedLocators {
  if (locators.length === 0) return { ranges: [{ first: 0, last: source.sentences.length - 1 }], unknown: [] };
  const points = locators.flatMap(({ from, to }) => [from, to]);
  const unknown = [...new Set(points.flatMap((point) => missing(source, point)))];
  if (unknown.length > 0) return { ranges: [], unknown };
  const ranges = locators.map(({ from, to }) => ({ first: firstOf(source, from), last: lastOf(source, to) }));
  return { ranges: joinRanges(ranges), unknown };
}

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
