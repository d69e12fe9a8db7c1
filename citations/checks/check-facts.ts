import { type Finding, finding } from '../../findings/finding.ts';
import { renderSentences } from '../locator/render-locator.ts';
import { placeDetails } from '../markdown/place-details.ts';
import type { Claim, OutsideWords } from '../markdown/quotation.ts';
import type { Sentence, Source } from '../source/source.ts';
import { excerpt } from '../text/excerpt.ts';
import { normalise } from '../text/normalise.ts';
import { decimalOfSource } from './decimal-of-source.ts';
import { findNames, findNumbers, type NameFact, type NumberFact } from './find-facts.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Passages of one source that a claim cites. */
export interface CitedPassages {
  source: Source;
  sentences: Sentence[];
}

/** Endings that make one name of another: Japan and Japan’s are the same before it comes to this; so are Americans. */
const sameNameEnding = /^(?:s|n|ns|an|ans|ese|ism)$/u;

/** Warns of the numbers, years, decades and names of a claim that do not occur in the passages it cites. */
export function checkFacts(claim: Claim, cited: readonly CitedPassages[]): Finding[] {
  if (cited.length === 0) return [];
  const passage = cited.map(passageText).join(' ');
  const said = plain(claim.text);
  const names = cited.flatMap(({ source }) => findNames(said, vocabularyOf(source)));
  const missing = [...missingNumbers(claim, cited), ...withoutNames(names, passage)];
  const { kind, text } = claim;
  const where = cited.map(({ source, sentences }) => `${source.key}, ${renderSentences(sentences)}`).join('; ');
  return [...new Set(missing.map((fact) => fact.text))].map((fact) =>
    finding(
      'FACT_NOT_IN_PASSAGE',
      `“${fact}” in the ${kind} “${excerpt(text)}” is not in the cited passage (${where}).`,
      placeDetails(claim),
    ),
  );
}

/** The numbers of a claim that the passages it cites do not have. */
export function missingNumbers({ text, decimal }: Claim, cited: readonly CitedPassages[]): NumberFact[] {
  const numbers = findNumbers(plain(text), decimal);
  if (numbers.length === 0) return [];
  const known = cited.flatMap((passages) => findNumbers(passageText(passages), decimalOfSource(passages.source)));
  return withoutNumbers(numbers, known);
}

/** What cited sentences say, and the other names of what they name. */
export const passageText = ({ source, sentences }: CitedPassages): string =>
  withAliases(sentences.map(({ text }) => plain(text)).join(' '), source.aliases);

/** Numbers and names are compared as they are said, not as they are set: `12 345` and `12345` are one number. */
const plain = (text: string): string => normalise(text).text;

/** Words from outside need a reference of their own. */
export function checkOutside(words: OutsideWords): Finding[] {
  if (words.isCited) return [];
  const what = `“${excerpt(words.text)}” comes from outside and cites nothing.`;
  return [finding('OUTSIDE_UNCITED', what, placeDetails(words))];
}

/** A passage followed by the other names of what it names. */
function withAliases(passage: string, aliases: Readonly<Record<string, string>>): string {
  const others = Object.entries(aliases).flatMap(([short, long]) => [
    ...(hasWord(passage, short) ? [long] : []),
    ...(hasWord(passage, long) ? [short] : []),
  ]);
  return [passage, ...others].join(' . ');
}

function hasWord(text: string, word: string): boolean {
  const at = text.indexOf(word);
  return at !== -1 && !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && !/\p{Ll}/u.test(text[at + word.length] ?? '');
}

/** The numbers that are not among others, in whatever form they are written; `70s` is a way to write `1970s`. */
function withoutNumbers(facts: readonly NumberFact[], others: readonly NumberFact[]): NumberFact[] {
  const values = [...new Set(others.flatMap(({ readings, parts = [] }) => [...readings, ...parts]))];
  const has = (value: string) =>
    values.some((other) => other === value || (value.endsWith('s') && other.endsWith(value)));
  return facts.filter(({ readings, parts }) => !readings.some(has) && !(parts?.every(has) ?? false));
}

/** The names that a passage does not have. */
function withoutNames(facts: readonly NameFact[], passage: string): NameFact[] {
  const found = facts.length === 0 ? [] : (passage.match(/(?:\p{Lu}\.){2,9}|\p{Lu}[\p{L}\p{M}\p{N}]{0,60}/gu) ?? []);
  const names = [...new Set(found)];
  const has = (value: string) =>
    names.some((other) => other === value || isSameName(other, value) || isSameName(value, other));
  return facts.filter(({ value }) => !has(value));
}

function isSameName(long: string, short: string): boolean {
  return short.length > 1 && long.startsWith(short) && sameNameEnding.test(long.slice(short.length));
}
