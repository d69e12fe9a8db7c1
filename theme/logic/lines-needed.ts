const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60]/u;
const narrow = new Set("iljtfrI.,;:'’‘!|()[]-".split(''));

/** About how wide a sign is, as a share of the size of its type; rather more than less. */
function widthOf(sign: string): number {
  if (wide.test(sign)) return 1;
  if (sign === ' ') return 0.25;
  if (narrow.has(sign)) return 0.33;
  return /[\p{Lu}\p{N}—…%@&mwMW]/u.test(sign) ? 0.68 : 0.52;
}

/** Where a line may end: behind blanks and marks, before each sign of Chinese and Japanese. */
const words = (text: string): string[] =>
  text.split(/(?<=[\s\u3000-\u303F])|(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u);

const lengthOf = (text: string): number => [...text].reduce((sum, sign) => sum + widthOf(sign), 0);

/** About how wide the longest word of a text is, in pixels: a box that is narrower does not hold it. */
export const longestWord = (text: string, size: number): number =>
  Math.max(0, ...words(text).map((word) => lengthOf(word.trimEnd()) * size));

/** About how many lines a text takes in a box of a width, both in pixels of the slide. */
export function linesNeeded(text: string, width: number, size: number): number {
  const room = width / size;
  let lines = 1;
  let used = 0;
  for (const word of words(text)) {
    const length = lengthOf(word);
    if (used > 0 && used + lengthOf(word.trimEnd()) > room) {
      lines += 1;
      used = 0;
    }
    if (length > room) lines += Math.ceil(length / room) - 1;
    used += length;
  }
  return lines;
}
