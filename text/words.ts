import { foldText } from './fold-text.ts';

/** The words of a text for comparing two renderings of it: letters and digits only. */
export function comparableWords(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** All letters and digits of a text for such a comparison, in one. */
export const lettersOf = (text: string): string => comparableWords(text).join('');

/** The words of a text that hold one of these letters, counted as in {@link lettersOf}. */
export function wordsAround(text: string, from: number, to: number): string {
  let count = 0;
  return text
    .split(/\s+/)
    .filter((word) => {
      const begins = count;
      count += lettersOf(word).length;
      return count > from && begins < to && count > begins;
    })
    .join(' ');
}
