import { type Finding, finding } from '../../findings/finding.ts';
import { countWords } from '../text/words.ts';
import { quotationName } from './quotation-name.ts';
import { placeOfQuotation, type VerifiedQuotation } from './verified-quotation.ts';

const openMark = /["“”«»„「『《〈〝]/u;
const closeMark = /["”»«“」』》〉〟]/u;
/** Fewest words that are quoted without a warning. The rule is the project's. */
const fewestWords = 4;

/**
 * Warns of quotations under four words, the author's own in brackets not counted; what the source itself puts in
 * quotation marks is a term, and may be taken alone, and so may a word that an aside speaks about.
 */
export function checkLength(verified: VerifiedQuotation): Finding[] {
  const { quotation, source, match } = verified;
  const words = match.spans.reduce((sum, { start, end }) => sum + countWords(source.text.slice(start, end)), 0);
  if (words >= fewestWords || quotation.isAside || isTerm(verified)) return [];
  return [
    finding(
      'QUOTATION_SHORT',
      `${quotationName(quotation)} has ${words === 1 ? 'one word' : `${words} words`}.`,
      placeOfQuotation(verified),
    ),
  ];
}

/** Is this all that stands between two quotation marks of the source? */
function isTerm({ source, match }: VerifiedQuotation): boolean {
  const [span, ...others] = match.spans;
  if (!span || others.length > 0) return false;
  const before =
    source.text
      .slice(Math.max(0, span.start - 2), span.start)
      .trimEnd()
      .at(-1) ?? '';
  const after =
    source.text
      .slice(span.end, span.end + 3)
      .replace(/^[.,;:]/u, '')
      .trimStart()
      .at(0) ?? '';
  return openMark.test(before) && closeMark.test(after);
}
