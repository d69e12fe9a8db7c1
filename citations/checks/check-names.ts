import { type Finding, finding } from '../../findings/finding.ts';
import { renderSentences } from '../locator/render-locator.ts';
import { placeDetails } from '../markdown/place-details.ts';
import type { Claim } from '../markdown/quotation.ts';
import { unspaced } from '../text/character-classes.ts';
import { languagesOf } from '../text/languages-of.ts';
import { brokenWord, normalise } from '../text/normalise.ts';
import { type CitedPassages, missingNumbers, passageText } from './check-facts.ts';
import { findNumbers } from './find-facts.ts';
import { isHarmless } from './function-words.ts';
import { isSameWord } from './same-word.ts';

const word = new RegExp(`[${unspaced}]+|(?:(?![${unspaced}])[\\p{L}\\p{M}\\p{N}])+`, 'gu');
const isUnspaced = new RegExp(`^[${unspaced}]`, 'u');

/**
 * Warns of the name of a row or a series of a chart that has words which the passages it cites do not have. They are
 * compared as quotations are, in any case of their letters and with any ending; small words that name nothing are free.
 */
export function checkName(claim: Claim, cited: readonly CitedPassages[]): Finding[] {
  if (cited.length === 0) return [];
  const passage = plain(cited.map(passageText).join(' '));
  const languages = languagesOf(passage);
  const known = [...new Set(passage.match(word) ?? [])];
  const has = (one: string) =>
    isHarmless(one) ||
    (isUnspaced.test(one) ? passage.includes(one) : known.some((other) => isSameWord(one, other, languages)));
  const numbers = findNumbers(normalise(claim.text).text, claim.decimal);
  const rest = numbers.reduce((text, { text: number }) => text.replace(number, ' '), normalise(claim.text).text);
  const missing = [
    ...missingNumbers(claim, cited).map(({ text }) => text),
    ...(rest.match(word) ?? []).filter((one) => !has(plain(one))),
  ];
  if (missing.length === 0) return [];
  const where = cited.map(({ source, sentences }) => `${source.key}, ${renderSentences(sentences)}`).join('; ');
  const words = missing.map((one) => `“${one}”`).join(' and ');
  const what = `The chart names what it shows “${claim.text}”; ${words} ${missing.length === 1 ? 'is' : 'are'} not in the cited passage (${where}).`;
  return [finding('LABEL_NOT_IN_PASSAGE', what, placeDetails(claim))];
}

const plain = (text: string): string => normalise(text).text.replaceAll(brokenWord, '').toLowerCase();
