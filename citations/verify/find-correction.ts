import type { Correction } from '../../findings/evidence.ts';
import type { Finding } from '../../findings/finding.ts';
import { checkRepeats } from '../checks/check-repeats.ts';
import type { Quotation } from '../markdown/quotation.ts';
import { findLocators } from '../propose/replace-locator.ts';
import type { Source } from '../source/source.ts';
import type { Library } from './library.ts';
import { matchAnywhere } from './match-anywhere.ts';

/**
 * What would mend a false quotation: the place where its words stand, or the words of the nearest passage. It is certain
 * where the words stand in one place only, and where nothing but punctuation differs.
 * @param text of the file
 */
export function findCorrection(
  text: string,
  quotation: Quotation,
  { code, nearest }: Finding,
  { sources }: Library,
): Correction | undefined {
  const source = nearest && sources.get(nearest.key);
  if (!source) return undefined;
  if (code === 'QUOTATION_WRONG_LOCATOR' || code === 'LOCATOR_MISSING')
    return correctLocator(text, quotation, source, nearest.locator);
  return code === 'QUOTATION_NOT_FOUND' ? correctWords(text, quotation, source, nearest.text) : undefined;
}

function correctLocator(text: string, quotation: Quotation, source: Source, locator: string): Correction | undefined {
  const citations = quotation.group?.citations.filter(({ key }) => key === source.key) ?? [];
  const [citation] = citations;
  const place = citation && findLocators(text, citation);
  const match = matchAnywhere([source], quotation);
  if (!place || !match) return undefined;
  const isOnly = checkRepeats({ quotation, source, match }).length === 0;
  const comma = place.start < place.end ? '' : text[citation.start] === '@' ? ', ' : ' ';
  return {
    ...place,
    from: text.slice(place.start, place.end),
    to: comma + locator,
    isCertain: isOnly && citations.length === 1,
  };
}

function correctWords(text: string, quotation: Quotation, source: Source, nearest: string): Correction | undefined {
  if (!quotation.words) return undefined;
  const from = text.slice(quotation.words.start, quotation.words.end);
  const to = nearest.replace(/\s+/gu, ' ').trim();
  const letters = lettersOf(from);
  const isSame = letters === lettersOf(to);
  const once = lettersOf(source.text).split(letters).length === 2;
  return { ...quotation.words, from, to: isSame ? withEndOf(from, to) : to, isCertain: isSame && once };
}

const lettersOf = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}\p{M}]/gu, '');

/** The words of the source with the end that the quotation had: where it stops in a sentence is the author's. */
function withEndOf(quoted: string, words: string): string {
  const end = /[.,;:]*$/u;
  return words.replace(end, '') + (end.exec(quoted)?.[0] ?? '');
}
