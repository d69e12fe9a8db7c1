import { type Language, languagesOf } from '../text/languages-of.ts';
import { hedgeWords, wideHedges } from './hedge-words.ts';

/** A hedge or negation and where it stands. */
export interface Hedge {
  text: string;
  index: number;
}

/** `the most important`, `its least known`: these rank and limit nothing. */
const superlative =
  /(?:\b(?:the|a|an|this|that|its|their|our|his|her|my|your|whose|second|third)|[’']s)\s+(?:very\s+)?$/iu;
const patterns = Object.fromEntries(
  Object.entries(hedgeWords).map(([language, { words }]) => [language, wholeWords(words, language)]),
) as Record<keyof typeof hedgeWords, RegExp>;

function wholeWords(words: readonly string[], language: string): RegExp {
  const listed = words.map((word) => (/['’]\]$/u.test(word) ? word : `${word}(?![\\p{L}\\p{N}]|-\\p{L})`));
  const contracted = language === 'en' ? ["\\p{L}+n['’]t(?![\\p{L}\\p{N}])"] : [];
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${[...listed, ...contracted].join('|').replaceAll(' ', '\\s+')})`, 'giu');
}

/**
 * Finds the hedges and negations of a text, whatever its case.
 * @param languages of the text, or of the sentence it was taken from
 */
export function findHedges(text: string, languages: readonly Language[] = languagesOf(text)): Hedge[] {
  return languages
    .flatMap((language) => (language === 'ja' || language === 'zh' ? findWide(text, language) : find(text, language)))
    .sort((a, b) => a.index - b.index)
    .filter(({ index }, i, all) => i === 0 || index !== all[i - 1]?.index);
}

function find(text: string, language: keyof typeof hedgeWords): Hedge[] {
  const { not } = hedgeWords[language];
  return [...text.matchAll(patterns[language])]
    .filter(({ index, 0: word }) => {
      const ranks = /^(?:most|least)$/iu.test(word) && superlative.test(text.slice(Math.max(0, index - 20), index));
      return !ranks && !not?.test(text.slice(index, index + 40));
    })
    .map((match) => ({ text: match[0].replace(/\s+/gu, ' '), index: match.index }));
}

function findWide(text: string, language: keyof typeof wideHedges): Hedge[] {
  return [...text.matchAll(wideHedges[language])].map((match) => ({ text: match[0], index: match.index }));
}

/** Does a text say this hedge, as words of their own? */
export function saysHedge(text: string, hedge: string, languages?: readonly Language[]): boolean {
  const said = findHedges(text, languages).map((found) => found.text.toLowerCase());
  return said.some((one) => one === hedge.toLowerCase() || one.includes(hedge.toLowerCase()));
}
