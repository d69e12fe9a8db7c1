import { diffArrays } from 'diff';
import type { Source } from '../source/source.ts';
import { findWords } from '../text/words.ts';
import type { Span } from './find-spans.ts';
import { type WordIndex, wordIndexOf, wordKey } from './word-index.ts';

/** Words of the quotation that are looked up, the rarest first; more would not change which passage is nearest. */
const mostWordsLookedUp = 60;
/** Places of one word that are looked at; a word that is everywhere says nothing about where. */
const mostPlaces = 5000;
/** Longest quotation that is fitted word by word. */
const mostWordsFitted = 600;

/** A stretch of a source that resembles a quotation, and how much: 0 is not at all. */
export interface NearStretch extends Span {
  weight: number;
}

/**
 * The stretch of a source that comes nearest to words that do not stand in it. It only ever suggests. Each rare word
 * that quotation and source share votes for the place where the quotation would begin; the place with most votes wins,
 * and a word-by-word comparison trims its ends. Undefined where no word is shared.
 */
export function findNearest(source: Source, quotation: string): NearStretch | undefined {
  const index = wordIndexOf(source);
  const keys = findWords(quotation).map(({ text }) => wordKey(text));
  const votes = countVotes(index, keys);
  const best = [...votes].reduce<[number, number] | undefined>(
    (top, entry) => (!top || entry[1] > top[1] ? entry : top),
    undefined,
  );
  if (!best) return undefined;
  const slack = Math.ceil(keys.length / 4) + 4;
  const from = Math.max(0, best[0] * slack - slack);
  const to = Math.min(index.starts.length, best[0] * slack + keys.length + 3 * slack);
  const window = index.starts
    .slice(from, to)
    .map((start, i) => wordKey(source.text.slice(start, index.ends[from + i])));
  const [first, last] = fitWindow(window, keys);
  return { start: index.starts[from + first] ?? 0, end: index.ends[from + last] ?? 0, weight: best[1] };
}

/** Votes for each place, places that differ by a few words counted together and with their neighbour. */
function countVotes({ places }: WordIndex, keys: readonly string[]): Map<number, number> {
  const slack = Math.ceil(keys.length / 4) + 4;
  const known = keys.map((key, i) => ({ i, list: places.get(key) ?? [] })).filter(({ list }) => list.length > 0);
  const rarest = known.sort((a, b) => a.list.length - b.list.length).slice(0, mostWordsLookedUp);
  const single = new Map<number, number>();
  for (const { i, list } of rarest) {
    for (const place of list.slice(0, mostPlaces)) {
      const bin = Math.floor((place - i) / slack);
      single.set(bin, (single.get(bin) ?? 0) + 1 / Math.log2(2 + list.length));
    }
  }
  return new Map([...single].map(([bin, weight]) => [bin, weight + (single.get(bin + 1) ?? 0)]));
}

/** First and last word of the window that the quotation covers; ends keep as many words as the quotation has more there. */
function fitWindow(window: readonly string[], keys: readonly string[]): [first: number, last: number] {
  const whole: [number, number] = [0, window.length - 1];
  if (keys.length > mostWordsFitted) return whole;
  const runs = diffArrays([...window], [...keys]);
  const [before, after] = [unmatched(runs), unmatched([...runs].reverse())];
  const first = Math.max(0, before.source - before.quoted);
  const last = window.length - 1 - Math.max(0, after.source - after.quoted);
  return first <= last ? [first, last] : whole;
}

/** A run of words that both have, or that only one of them has. */
interface Run {
  removed: boolean;
  added: boolean;
  value: readonly string[];
}

/**
 * How many words source and quotation have before the first run that ties them together. A run that is shorter than
 * the source's own words after it by far is a chance likeness and ties nothing.
 */
function unmatched(runs: readonly Run[]): { source: number; quoted: number } {
  let source = 0;
  let quoted = 0;
  for (const [i, { removed, added, value }] of runs.entries()) {
    const isTie = !removed && !added && 2 * value.length + 3 >= sourceWordsAfter(runs, i);
    if (isTie) break;
    if (!added) source += value.length;
    if (!removed) quoted += value.length;
  }
  return { source, quoted };
}

/** The source's own words between a shared run and the next. */
function sourceWordsAfter(runs: readonly Run[], index: number): number {
  const next = runs.findIndex(({ removed, added }, i) => i > index && !removed && !added);
  const between = runs.slice(index + 1, next === -1 ? undefined : next);
  return next === -1 ? 0 : between.filter(({ removed }) => removed).reduce((sum, { value }) => sum + value.length, 0);
}
