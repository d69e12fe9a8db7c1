import type { Language } from '../text/languages-of.ts';
import { areForms } from './function-words.ts';

const listOf = (words: string): ReadonlySet<string> => new Set(['', ...words.split(' ')]);

/** Endings that say case, number, person and tense, and change nothing else about a word: no degrees, no negation. */
const endings: Partial<Record<Language, ReadonlySet<string>>> = {
  en: listOf('s es ed d ing e ’s ’'),
  de: listOf('s e es en em er n st t te ten test tet tes end ende enden'),
  fr: listOf('s e es x nt ent ant é ée és ées er ait aient a ons ez'),
  es: listOf('s es o a os as an en e ado ada ados adas ando ía ían ó aron ar'),
};
/** `policy`, `policies`: the letter before the ending changes with it. */
const withY = new Set(['y', 'ies', 'ied', 'ying']);
/** Fewest letters that two forms of one word share. */
const fewestShared = 3;

/**
 * Are these one word in two forms: in another case of its letters, or with another ending?
 * @param languages in which they may be
 */
export function isSameWord(one: string, other: string, languages: readonly Language[]): boolean {
  const [a, b] = [plain(one), plain(other)];
  if (a === b || areForms(a, b)) return true;
  const shared = sharedLetters(a, b);
  if (shared < fewestShared) return false;
  const rests: [string, string] = [a.slice(shared), b.slice(shared)];
  if (rests.every((rest) => withY.has(rest))) return true;
  const last = a[shared - 1] as string;
  return languages.some((language) => areEndings(rests, last, language));
}

/** A consonant may be doubled before an English ending (`stopped`); `e` and `d` alone make other words (`plane`, `band`). */
function areEndings(rests: readonly string[], last: string, language: Language): boolean {
  const known = endings[language];
  if (!known) return false;
  if (language !== 'en') return rests.every((rest) => known.has(rest));
  const [long = '', short = ''] = [...rests].sort((a, b) => b.length - a.length);
  if (short === '' && long === 'e') return false;
  if (short === '' && long === 'd') return last === 'e';
  return known.has(short) && (known.has(long) || (long.startsWith(last) && ['ed', 'ing'].includes(long.slice(1))));
}

function plain(word: string): string {
  return word.normalize('NFC').toLowerCase().replaceAll("'", '’').replace(/’$/u, '');
}

function sharedLetters(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared += 1;
  return shared;
}
