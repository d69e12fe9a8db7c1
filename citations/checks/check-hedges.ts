import { type Finding, finding } from '../findings.ts';
import { countWords } from '../text/words.ts';
import { findHedges, saysHedge } from './hedges.ts';
import { quotationName } from './quotation-name.ts';
import { placeOfQuotation, type VerifiedQuotation } from './verified-quotation.ts';

/** How many words may stand between a hedge and the quotation after it, or before it, for it to be just outside. */
const wordsBefore = 5;
const wordsAfter = 2;
/** More characters than so many words have. */
const reach = 600;

/**
 * Warns of negations and hedges of the same sentence just outside a quotation, in what it omits, and in what the
 * author's brackets replace or add. What the words around the quotation on the slide say as well is no matter.
 */
export function checkHedges(verified: VerifiedQuotation): Finding[] {
  const { quotation, match } = verified;
  const said = (hedge: string) => saysHedge(quotation.context, hedge);
  const place = placeOfQuotation(verified);
  const lost = (text: string, kept: string) =>
    hedgesIn(text).filter((hedge) => !said(hedge) && !saysHedge(kept, hedge));
  return [
    ...[...new Set([...before(verified), ...after(verified)])]
      .filter((hedge) => !said(hedge))
      .map((hedge) =>
        finding(
          'HEDGE_OUTSIDE',
          `The source has “${hedge}” just outside ${quotationName(quotation)} (${match.locator}).`,
          place,
        ),
      ),
    ...match.omitted
      .flatMap(({ text }) => lost(text, ''))
      .map((hedge) =>
        finding(
          'HEDGE_OMITTED',
          `The omission in ${quotationName(quotation)} hides “${hedge}” (${match.locator}).`,
          place,
        ),
      ),
    ...match.replaced
      .flatMap(({ written, source }) => [
        ...lost(source, written),
        ...hedgesIn(written).filter((hedge) => !saysHedge(source, hedge)),
      ])
      .map((hedge) =>
        finding(
          'HEDGE_REPLACED',
          `The brackets in ${quotationName(quotation)} change “${hedge}” (${match.locator}).`,
          place,
        ),
      ),
  ];
}

function hedgesIn(text: string): string[] {
  return findHedges(text).map((hedge) => hedge.text);
}

/** Hedges of the sentence that stand shortly before the quotation begins. */
function before({ source, match }: VerifiedQuotation): string[] {
  const sentence = source.sentences[match.sentences[0] ?? -1];
  const start = match.spans[0]?.start ?? 0;
  const text = source.text.slice(Math.max(sentence?.start ?? start, start - reach), start);
  const near = findHedges(text).filter(
    (hedge) => countWords(text.slice(hedge.index + hedge.text.length)) <= wordsBefore,
  );
  return near.map((hedge) => hedge.text);
}

/** Hedges of the sentence that stand shortly after the quotation ends. */
function after({ source, match }: VerifiedQuotation): string[] {
  const sentence = source.sentences[match.sentences.at(-1) ?? -1];
  const end = match.spans.at(-1)?.end ?? 0;
  const text = source.text.slice(end, Math.min(sentence?.end ?? end, end + reach));
  const near = findHedges(text).filter((hedge) => countWords(text.slice(0, hedge.index)) <= wordsAfter);
  return near.map((hedge) => hedge.text);
}
