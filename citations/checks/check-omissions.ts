import { type Finding, finding } from '../../findings/finding.ts';
import { quotationName } from './quotation-name.ts';
import { placeOfQuotation, type VerifiedQuotation } from './verified-quotation.ts';

/** Most words that are left out without a warning. The rule is the project's. */
const mostWordsOmitted = 40;

/** Warns of omissions of more than forty words, and of those that cross into another paragraph. */
export function checkOmissions(verified: VerifiedQuotation): Finding[] {
  const { quotation, match } = verified;
  const place = placeOfQuotation(verified);
  const name = quotationName(quotation);
  return match.omitted.flatMap(({ words, crossesParagraph }) => [
    ...(words > mostWordsOmitted
      ? [
          finding(
            'OMISSION_LONG',
            `${name} leaves out ${words} words at once; ${mostWordsOmitted} is the limit.`,
            place,
          ),
        ]
      : []),
    ...(crossesParagraph
      ? [finding('OMISSION_PARAGRAPH', `${name} leaves out the end of a paragraph (${match.locator}).`, place)]
      : []),
  ]);
}
