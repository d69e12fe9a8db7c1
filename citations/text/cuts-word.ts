import { hyphen, quoteMark, unspaced, wordCharacter, zeroWidth } from './character-classes.ts';

const word = `[${wordCharacter}${zeroWidth}]`;
const dash = `[${hyphen}]`;
const wide = `[${unspaced}]`;

/** What stands left and right of a cut (`\0`) that goes through a word. */
const cuts = [
  `(?!${wide})${word}\0(?!${wide})${word}`,
  `\\S${dash}\0${word}|${dash}\0\\p{N}|(?:${word}|\\.)\0${dash}${word}`,
  `(?!${wide})${word}[${quoteMark}/]\0(?!${wide})${word}|(?!${wide})${word}\0[${quoteMark}/](?!${wide})${word}`,
  '\\p{N}[.,:]\0\\p{N}|\\p{N}\0[.,:]\\p{N}',
  '\\p{N}\0[%‰°]|[$€£¥]\0\\p{N}',
  `(?:^|[^${wordCharacter}])\\p{L}(?:\\.\0\\p{L}|\0\\.\\p{L})`,
];
const cut = new RegExp(cuts.join('|'), 'u');
/** More characters than any of the patterns needs on one side. */
const reach = 6;

/**
 * Does a cut before `index` go through a word? `non-|military`, `1970|s`, `3|.5`, `Japan|'s`, `U.|S.`, `$|5` and `5|%`
 * are cut, because the part would say something else than the whole. Constant time.
 */
export function cutsWord(text: string, index: number): boolean {
  if (index <= 0 || index >= text.length || text[index] === ' ' || text[index - 1] === ' ') return false;
  return cut.test(`${text.slice(Math.max(0, index - reach), index)}\0${text.slice(index, index + reach)}`);
}
