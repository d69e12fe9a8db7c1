import { type Language, languagesOf } from '../text/languages-of.ts';
import { isHarmless, pronouns } from './function-words.ts';
import { absoluteWords } from './hedge-words.ts';
import { findHedges } from './hedges.ts';
import { isSameWord } from './same-word.ts';

/** Words that a bracket puts into a quotation, and what it has to do with the source. */
export interface Bracket {
  /** Without its brackets. */
  written: string;
  /** The words of the source for which it stands; none where it was added. */
  source: string;
  /**
   * It stands among the words of the source, with nothing left out beside it. At an end of the quotation, and beside an
   * omission, nobody can tell for which words it stands.
   */
  isInside: boolean;
}

/** What a bracket is judged by. */
export interface Passage {
  /** The sentence of the source. */
  sentence: string;
  /** What resolves a pronoun: the paragraph and the one before, as lines. */
  around: string;
  /** Other names for names: `DPJ` for `Democratic Party of Japan`. */
  aliases: Readonly<Record<string, string>>;
}

/** Remarks of editors, which are about the words and not among them. */
const remark =
  /^(?:sic|!|\?|(?:my |our )?(?:emphasis|italics|translation|emphases)\b.*|.*\b(?:emphasis|italics) (?:added|mine|ours|in original)|herv(?:orh|\.).*|kursiv.*|nous soulignons|je souligne|souligné.*|(?:énfasis|cursivas?)\b.*|laughter|applause|原文ママ|ママ|傍点.*|強調.*|引用者.*|筆者.*|原文如此|强调.*|着重号.*|引者.*)[.!]?$/iu;
const word = /[\p{L}\p{M}\p{N}]+(?:[’'.\-‑–&][\p{L}\p{M}\p{N}]+)*/gu;

/**
 * Does a bracket change what was said? It may change case and ending, stand for a pronoun or a name that the passage
 * resolves, or add a word that denies nothing. What replaces a word of content, a hedge, a negation or a number, and
 * what adds one of these, changes it.
 */
export function altersMeaning({ written, source, isInside }: Bracket, passage: Passage): boolean {
  const languages = languagesOf(passage.sentence);
  if (remark.test(written.trim())) return contentOf(source).length > 0;
  const said = source.replace(/[[\]]/gu, '');
  if (isOtherName(written, said, passage.aliases)) return false;
  if (changesLimits(written, said, languages)) return true;
  const same = (one: string, other: string) => isSameWord(one, other, languages);
  const [before, after] = [contentOf(said), contentOf(written)];
  const lost = before.filter((one) => !after.some((other) => same(one, other)));
  const put = after.filter((one) => !before.some((other) => same(one, other)));
  if (lost.length > 0) return !(put.length === 0 && isPronoun(written) && isNamed(said));
  const isAddition = isInside && wordsOf(said).length === 0;
  const mustBeKnown = isAddition ? put.filter((one) => /\p{N}/u.test(one)) : put;
  return mustBeKnown.some((one) => !knows(passage, one, same));
}

type Same = (one: string, other: string) => boolean;

/** Do the hedges, negations and absolutes of the two differ? */
function changesLimits(written: string, source: string, languages: readonly Language[]): boolean {
  const limits = (text: string) =>
    [
      ...findHedges(text, languages).map((hedge) => hedge.text.toLowerCase()),
      ...wordsOf(text)
        .filter((one) => absoluteWords.has(one.toLowerCase()))
        .map((one) => one.toLowerCase()),
      ...[...absoluteWords].filter((one) => /\p{Script=Han}|\p{Script=Hiragana}/u.test(one) && text.includes(one)),
    ].sort();
  return [...new Set(limits(written))].join('|') !== [...new Set(limits(source))].join('|');
}

/** The words that name, limit or deny something; `US` and `UN` are names, `us` and `un` are not. */
function contentOf(text: string): string[] {
  return wordsOf(text).filter((one) => /^\p{Lu}{2,}$/u.test(one) || !isHarmless(one.toLowerCase()));
}

function wordsOf(text: string): string[] {
  return text.match(word) ?? [];
}

function isPronoun(text: string): boolean {
  const words = wordsOf(text.toLowerCase());
  return words.length > 0 && words.every(isHarmless) && words.some((one) => pronouns.has(one));
}

/** A name, or a short description: `Mr Aso`, `the Japanese government`, `the plan`; no clause. */
function isNamed(text: string): boolean {
  const words = wordsOf(text);
  const isName = words.some((one) => /^\p{Lu}/u.test(one));
  const isDescription = /^(?:the|this|that|these|those|its|their|our|der|die|das|den|dem|les?|la|el|los|las)\s/iu.test(
    text.trim(),
  );
  return (isName || isDescription) && words.length <= 5 && !words.some((one) => /\p{N}/u.test(one));
}

/** Does the passage have the word, or a name it is made from (`Japan`, `Japanese`)? */
function knows({ around }: Passage, one: string, same: Same): boolean {
  const isWide = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(one);
  if (isWide) return around.includes(one);
  return wordsOf(around).some((other) => same(one, other) || isSameName(one, other) || isSameName(other, one));
}

function isSameName(long: string, short: string): boolean {
  return short.length > 3 && long.startsWith(short) && /^(?:n|ns|an|ans|ese|ish|i)$/u.test(long.slice(short.length));
}

/** Two names of one thing: by the source's own list, or letters that begin the words of the other (`UN`, `U.S.`). */
function isOtherName(one: string, other: string, aliases: Passage['aliases']): boolean {
  const [a, b] = [nameOf(one), nameOf(other)];
  if (a === '' || b === '') return false;
  const listed = Object.entries(aliases).some(([short, long]) => {
    const pair = [nameOf(short), nameOf(long)];
    return pair.includes(a) && pair.includes(b);
  });
  return a === b || listed || isShortFor(a, b) || isShortFor(b, a);
}

const nameOf = (text: string): string => contentOf(text).join(' ');

function isShortFor(short: string, long: string): boolean {
  const letters = short.replaceAll('.', '');
  const words = long.split(/[\s-]+/u).filter((one) => /^\p{Lu}/u.test(one));
  return /^\p{Lu}{2,8}$/u.test(letters) && words.length > 1 && words.map((one) => one[0]).join('') === letters;
}
