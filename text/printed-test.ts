import { isRightToLeft, mayBreakAnywhere } from './scripts.ts';
import { comparableWords, lettersOf } from './words.ts';

/** Letters on a line, or the rest of one: a word may be in so many pieces. */
const shortLine = 4;

/**
 * @param printed the text of a page in the order of painting, with or without white space
 * @returns tells whether a word of the page stands in it, wherever its lines end and whatever is painted between them
 */
export function createPrintedTest(printed: string): (word: string) => boolean {
  const letters = lettersOf(printed);
  const isThere = (part: string) => letters.includes(part);
  return (word) => {
    const parts = comparableWords(word);
    if (isRightToLeft(word)) return parts.length === 0 || [...parts.join('')].some(isThere);
    return isThere(parts.join('')) || parts.every((part) => isThere(part) || isInLines(part, letters));
  };
}

/** A word that may be broken anywhere is taken apart as its lines are, each as long as can be. */
function isInLines(word: string, letters: string): boolean {
  if (!mayBreakAnywhere(word)) return false;
  let most = 1 + Math.ceil(word.length / shortLine);
  for (let at = 0; at < word.length; most--) {
    const begins = at;
    if (most === 0) return false;
    while (at < word.length && letters.includes(word.slice(begins, at + 1))) at++;
    if (at === begins) return false;
  }
  return true;
}
