import { type Finding, finding } from '../../findings/finding.ts';
import { sentenceLocator } from '../locator/sentence-locator.ts';
import { findNormal } from '../match/find-spans.ts';
import { sentencesIn } from '../source/sentences-in.ts';
import { rawEnd, rawStart } from '../text/normal-offsets.ts';
import { normalise } from '../text/normalise.ts';
import { quotationName } from './quotation-name.ts';
import { placeOfQuotation, type VerifiedQuotation } from './verified-quotation.ts';

/** Most passages that a message lists. */
const mostListed = 6;

/** Warns where the words of a quotation, taken without omissions, stand in several passages of the source. */
export function checkRepeats(verified: VerifiedQuotation): Finding[] {
  const { quotation, source, match } = verified;
  const [span, ...others] = match.spans;
  if (!span || others.length > 0) return [];
  const { normal } = source;
  const words = normalise(source.text.slice(span.start, span.end)).text.trim();
  const places = findNormal(normal, words, [{ start: 0, end: normal.text.length }]).map(
    ({ start, end }) => sentencesIn(source, { start: rawStart(normal, start), end: rawEnd(normal, end) })[0],
  );
  const locators = [...new Set(places.flatMap((sentence) => (sentence ? [sentenceLocator(sentence)] : [])))];
  if (locators.length < 2) return [];
  const more = locators.length > mostListed ? ` and ${locators.length - mostListed} more` : '';
  return [
    finding(
      'QUOTATION_REPEATED',
      `${quotationName(quotation)} stands in ${locators.slice(0, mostListed).join(', ')}${more}.`,
      placeOfQuotation(verified),
    ),
  ];
}
