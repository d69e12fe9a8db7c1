/**
 * Text for comparing two renderings of it: no case, no typographic forms, no soft hyphens; ß is ss, ς is σ (which of them
 * a lower-cased Σ becomes hangs on its neighbours), and digits of all scripts are those of ASCII.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .replace(/(?![0-9])\p{Nd}/gu, toAsciiDigit)
    .replace(/\u00AD|\p{Variation_Selector}/gu, '');
}

/** Unicode keeps the ten digits of a script side by side, from its zero on (Unicode Standard, 4.6). */
function toAsciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}

/** The words of a text for such a comparison: letters and digits only. */
export function comparableWords(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** Text that is painted in another order than it is written in. */
export const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

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
