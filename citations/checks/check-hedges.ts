import type { Code } from '../../findings/catalogue.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import { languagesOf } from '../text/languages-of.ts';
import { countWords } from '../text/words.ts';
import { findAlterations } from './find-alterations.ts';
import { findHedges, saysHedge } from './hedges.ts';
import { quotationName } from './quotation-name.ts';
import { placeOfQuotation, type VerifiedQuotation } from './verified-quotation.ts';

/** How many words may stand between a hedge and the quotation after it, or before it, for it to be just outside. */
const wordsBefore = 5;
const wordsAfter = 2;
/** More characters than so many words have. */
const reach = 600;

/**
 * Warns of negations and hedges of the same sentence just outside a quotation, and of those in clauses and sentences
 * that it omits. What the words around the quotation on the slide say as well is no matter.
 */
export function checkHedges(verified: VerifiedQuotation): Finding[] {
  return [...outside(verified), ...omitted(verified)];
}

function outside(verified: VerifiedQuotation): Finding[] {
  const hedges = [...new Set([...before(verified), ...after(verified)])];
  return report('HEDGE_OUTSIDE', verified, hedges, (hedge, name) => `The source has “${hedge}” just outside ${name}`);
}

function omitted(verified: VerifiedQuotation): Finding[] {
  const hedges = verified.match.omitted.flatMap(({ text }) => findHedges(text)).map(({ text }) => text);
  const say = (hedge: string, name: string) => `The omission in ${name} hides “${hedge}”`;
  return report('HEDGE_OMITTED', verified, [...new Set(hedges)], say);
}

type Sentence = (hedge: string, name: string) => string;

function report(code: Code, verified: VerifiedQuotation, hedges: readonly string[], say: Sentence): Finding[] {
  const { quotation, match } = verified;
  const name = quotationName(quotation);
  const told = alteredWords(verified);
  const unsaid = hedges.filter((hedge) => !saysHedge(quotation.context, hedge) && !saysHedge(told, hedge));
  return unsaid.map((hedge) => finding(code, `${say(hedge, name)} (${match.locator}).`, placeOfQuotation(verified)));
}

/** Words of the source that the error about an altered quotation names already. */
function alteredWords(verified: VerifiedQuotation): string {
  return findAlterations(verified)
    .map((one) => (one.kind === 'omitted' ? one.hedge : one.kind === 'replaced' ? one.source : ''))
    .join(' ');
}

/** Hedges of the sentence that stand shortly before the quotation begins. */
function before({ source, match }: VerifiedQuotation): string[] {
  const sentence = source.sentences[match.sentences[0] ?? -1];
  const start = match.spans[0]?.start ?? 0;
  const text = source.text.slice(Math.max(sentence?.start ?? start, start - reach), start);
  const near = findHedges(text, languagesOf(sentence?.text ?? text)).filter(
    (hedge) => countWords(text.slice(hedge.index + hedge.text.length)) <= wordsBefore,
  );
  return near.map((hedge) => hedge.text);
}

/** Hedges of the sentence that stand shortly after the quotation ends. */
function after({ source, match }: VerifiedQuotation): string[] {
  const sentence = source.sentences[match.sentences.at(-1) ?? -1];
  const end = match.spans.at(-1)?.end ?? 0;
  const text = source.text.slice(end, Math.min(sentence?.end ?? end, end + reach));
  const near = findHedges(text, languagesOf(sentence?.text ?? text)).filter(
    (hedge) => countWords(text.slice(0, hedge.index)) <= wordsAfter,
  );
  return near.map((hedge) => hedge.text);
}
