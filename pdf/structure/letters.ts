import { foldText } from '../../text/fold-text.ts';
import { unspacedScripts } from '../../text/scripts.ts';

/** A text letter by letter, for comparing two renderings of it. */
export interface Letter {
  letter: string;
  /** It and the letter before are apart: a blank, a line end or the border of a block stands between them. */
  isApart: boolean;
}

/** Scripts that put no blanks between words, with their punctuation and full-width forms. */
const unspaced = new RegExp(`[${unspacedScripts}\\u3000-\\u303F\\uFF00-\\uFF65]`, 'u');
/** Does not count: how it is written differs from one rendering to the other. */
const ignored = /[\s\p{M}\u058A‐-]/u;

/** All letters of a text but hyphens and marks, without case and typographic forms. A letter without a glyph is U+FFFD. */
export function readLetters(text: string): Letter[] {
  const letters: Letter[] = [];
  let isApart = false;
  for (const character of text) {
    if (/\s/.test(character)) isApart = true;
    else
      for (const letter of fold(character)) {
        letters.push({ letter, isApart });
        isApart = false;
      }
  }
  return letters;
}

const folded = new Map<string, string[]>();

/** The letters that a character stands for: “ﬁ” is f and i. */
function fold(character: string): string[] {
  const known = folded.get(character);
  if (known) return known;
  const letters = [...foldText(character).normalize('NFKD')].filter((each) => !ignored.test(each));
  folded.set(character, letters);
  return letters;
}

/**
 * Where the words of one rendering are apart and those of the other are not. Where the two have different letters
 * nothing can be said.
 *
 * @param written as it stands on the page
 * @param heard the same as it is read out
 * @returns for each such place the index in `heard` of the letter that a blank is wanted before
 */
export function findJoins(written: readonly Letter[], heard: readonly Letter[]): number[] {
  const shorter = Math.min(written.length, heard.length);
  let same = 0;
  while (same < shorter && isSame(written[same], heard[same])) same++;
  let sameAtEnd = 0;
  while (sameAtEnd < shorter - same && isSame(written.at(-1 - sameAtEnd), heard.at(-1 - sameAtEnd))) sameAtEnd++;
  const shift = heard.length - written.length;
  return written.flatMap(({ letter, isApart }, i) => {
    const isBehind = i > written.length - sameAtEnd;
    if (!isApart || i === 0 || (i >= same && !isBehind)) return [];
    const at = isBehind && i >= same ? i + shift : i;
    const before = written[i - 1]?.letter ?? '';
    return heard[at]?.isApart || (unspaced.test(before) && unspaced.test(letter)) ? [] : [at];
  });
}

const isSame = (a: Letter | undefined, b: Letter | undefined): boolean =>
  a?.letter === b?.letter || (b?.letter === '\uFFFD' && a !== undefined);
