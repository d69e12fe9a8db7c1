import type { Source } from '../source/source.ts';
import { normalise } from '../text/normalise.ts';
import { trimCharacters } from '../text/trim-characters.ts';

/** Where each word of a source stands, for finding the passage nearest to words that are not in it. */
export interface WordIndex {
  /** Where each word begins and ends; a word is named by its place in these lists. */
  starts: readonly number[];
  ends: readonly number[];
  /** The places of a word, by `wordKey`. */
  places: ReadonlyMap<string, readonly number[]>;
}

const indexes = new WeakMap<Source, WordIndex>();

/** The word index of a source; made when it is first asked for, in time linear in the source. */
export function wordIndexOf(source: Source): WordIndex {
  const known = indexes.get(source);
  if (known) return known;
  const index = createWordIndex(source.text);
  indexes.set(source, index);
  return index;
}

function createWordIndex(text: string): WordIndex {
  const starts: number[] = [];
  const ends: number[] = [];
  const places = new Map<string, number[]>();
  for (const { index, 0: word } of text.matchAll(/\S{1,5000}/gu)) {
    const key = wordKey(word);
    if (key === '') continue;
    const list = places.get(key);
    if (list) list.push(starts.length);
    else places.set(key, [starts.length]);
    starts.push(index);
    ends.push(index + word.length);
  }
  return { starts, ends, places };
}

/** A word as it is compared for suggestions: without typographic variety, outer punctuation and case. */
export function wordKey(word: string): string {
  const plain = /^[a-z]+$/u.test(word) ? word : normalise(word).text.toLowerCase();
  return trimCharacters(plain, /[^\p{L}\p{N}]/u);
}
