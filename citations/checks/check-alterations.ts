import { type Finding, finding } from '../../findings/finding.ts';
import { diffWords } from '../match/diff-words.ts';
import { sentencesIn } from '../source/sentences-in.ts';
import { type Alteration, findAlterations } from './find-alterations.ts';
import { quotationName } from './quotation-name.ts';
import { placeOfQuotation, type VerifiedQuotation } from './verified-quotation.ts';

/** One error for a quotation whose brackets or omissions change what its source says; it shows both sentences. */
export function checkAlterations(verified: VerifiedQuotation): Finding[] {
  const alterations = findAlterations(verified);
  if (alterations.length === 0) return [];
  const { quotation, source, match } = verified;
  const [first, last] = [match.spans[0]?.start ?? 0, match.spans.at(-1)?.end ?? 0];
  const text = sentencesIn(source, { start: first, end: last })
    .map((sentence) => sentence.text)
    .join(' ');
  const what = `${quotationName(quotation)} ${alterations.map(describe).join(' and ')} (${match.locator}).`;
  return [
    finding('QUOTATION_ALTERED', what, {
      ...placeOfQuotation(verified),
      nearest: { key: source.key, locator: match.locator, text },
      diff: diffWords(source.text.slice(first, last), quotation.unwrapped ?? quotation.text),
    }),
  ];
}

function describe(alteration: Alteration): string {
  if (alteration.kind === 'omitted') return `leaves out “${alteration.hedge}”`;
  if (alteration.kind === 'added') return `adds “${alteration.written}”`;
  return `puts “${alteration.written}” for “${alteration.source}”`;
}
