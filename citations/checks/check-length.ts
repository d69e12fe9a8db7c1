import { type Finding, finding } from '../findings.ts';
import { countWords } from '../text/words.ts';
import { quotationName } from './quotation-name.ts';
import { placeOfQuotation, type VerifiedQuotation } from './verified-quotation.ts';

/** Fewest words that are quoted without a warning. The rule is the project's. */
export const fewestWords = 4;

/** Warns of quotations under four words, the author's own in brackets not counted. */
export function checkLength(verified: VerifiedQuotation): Finding[] {
  const { quotation, source, match } = verified;
  const words = match.spans.reduce((sum, { start, end }) => sum + countWords(source.text.slice(start, end)), 0);
  if (words >= fewestWords) return [];
  return [
    finding(
      'QUOTATION_SHORT',
      `${quotationName(quotation)} has ${words === 1 ? 'one word' : `${words} words`}.`,
      placeOfQuotation(verified),
    ),
  ];
}
