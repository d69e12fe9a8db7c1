import type { Source } from '../source/source.ts';
import { normalise } from '../text/normalise.ts';
import { trimCharacters } from '../text/trim-characters.ts';
import { findWords, type Word } from '../text/words.ts';

/** Where each word of a source stands, for finding the passage nearest to words that are not in it. */
export interface WordIndex {
  words: readonly Word[];
  /** Positions of a word in `words`, by `wordKey`. */
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
  const words = findWords(text);
  const places = new Map<string, number[]>();
  for (const [i, word] of words.entries()) {
    const key = wordKey(word.text);
    const list = places.get(key);
    if (list) list.push(i);
    else places.set(key, [i]);
  }
  return { words, places };
}

/** A word as it is compared for suggestions: without typographic variety, outer punctuation and case. */
export function wordKey(word: string): string {
  const plain = /^[a-z]+$/u.test(word) ? word : normalise(word).text.toLowerCase();
  return trimCharacters(plain, /[^\p{L}\p{N}]/u);
}
