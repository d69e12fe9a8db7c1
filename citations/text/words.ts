import { unspaced, wordCharacter } from './character-classes.ts';

/** A word and where it stands. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

/** Words are bounded, because the regular expression engine keeps a stack. */
const run = /\S{1,5000}/gu;
const hasWordCharacter = new RegExp(`[${wordCharacter}]`, 'u');

/** The words of a text: runs without spaces that hold at least one letter or digit, punctuation included. */
export function findWords(text: string): Word[] {
  const runs = [...text.matchAll(run)].filter(([text]) => hasWordCharacter.test(text));
  return runs.map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }));
}

const wide = new RegExp(`[${unspaced}]`, 'gu');
/** Signs that a word of a script without spaces has, about. */
const signsOfWord = 2;

/** How many words a text has; in scripts without spaces two signs count as one. */
export function countWords(text: string): number {
  const signs = text.match(wide)?.length ?? 0;
  return findWords(signs > 0 ? text.replace(wide, ' ') : text).length + Math.ceil(signs / signsOfWord);
}
