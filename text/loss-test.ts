import { isUnspaced } from './scripts.ts';
import { comparableWords } from './words.ts';

/** So many letters in a row stand for a word where nothing parts words. */
const stretch = 4;

/**
 * @param text what can be read
 * @param areJoined words may stand in it without a blank between them, as in the tags of a PDF
 * @returns tells whether most of the wanted words, as {@link comparableWords} gives them, are missing in it
 */
export function createLossTest(text: string, areJoined = false): (wanted: readonly string[]) => boolean {
  const present = comparableWords(text);
  const words = new Set(present);
  let letters: string | undefined;
  const isAmongLetters = (word: string) => {
    letters ??= present.join('');
    return letters.includes(word);
  };
  // Emphasis divides a sentence that has no blanks, as in Japanese, into words other than those of its source.
  const isThere = (word: string) => words.has(word) || ((areJoined || isUnspaced(word)) && isAmongLetters(word));
  return (wanted) => {
    const parts = wanted.flatMap((word) => (isUnspaced(word) ? stretchesOf(word) : [word]));
    return parts.filter((part) => !isThere(part)).length > parts.length / 2;
  };
}

function stretchesOf(word: string): string[] {
  const letters = [...word];
  const count = Math.max(1, letters.length - stretch + 1);
  return Array.from({ length: count }, (_, at) => letters.slice(at, at + stretch).join(''));
}
