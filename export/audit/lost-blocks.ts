import type { Deck } from '../../deck/deck.ts';
import { findSourceBlocks, type SourceBlock } from './source-blocks.ts';
import { comparableWords } from './words.ts';

/** Scripts that are written without spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** So many letters of them in a row stand for a word. */
const stretch = 4;

/**
 * @param text what can be read
 * @param areJoined words may stand in it without a blank between them, as in the tags of a PDF
 * @returns tells whether most of the wanted words are missing
 */
export function createLossTest(text: string, areJoined = false): (wanted: readonly string[]) => boolean {
  const present = comparableWords(text);
  const words = new Set(present);
  let letters: string | undefined;
  const isAmongLetters = (word: string) => {
    letters ??= present.join('');
    return letters.includes(word);
  };
  // Emphasis divides a sentence that has no spaces, as in Japanese, into words other than those of its source.
  const isThere = (word: string) => words.has(word) || ((areJoined || unspaced.test(word)) && isAmongLetters(word));
  return (wanted) => {
    const parts = wanted.flatMap((word) => (unspaced.test(word) ? stretchesOf(word) : [word]));
    return parts.filter((part) => !isThere(part)).length > parts.length / 2;
  };
}

function stretchesOf(word: string): string[] {
  const letters = [...word];
  const count = Math.max(1, letters.length - stretch + 1);
  return Array.from({ length: count }, (_, at) => letters.slice(at, at + stretch).join(''));
}

/** The blocks of a slide's Markdown that are to be seen everywhere, and are lost. */
export function findLostBlocks(
  content: string,
  deck: Pick<Deck, 'comark'>,
  isLost: (words: readonly string[]) => boolean,
): SourceBlock[] {
  return findSourceBlocks(shownEverywhere(content), deck).filter(({ words, parts }) => isLost(words) && isLost(parts));
}

/** The content without what is meant for the handout alone, or not for it; lines keep their numbers. */
function shownEverywhere(content: string): string {
  return content.replace(/<(HandoutOnly|HandoutText|SlideOnly)\b[^>]*>[\s\S]*?<\/\1>/g, (part) =>
    part.replace(/.+/g, ''),
  );
}
