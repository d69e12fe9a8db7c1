import { type Finding, finding } from '../../findings/finding.ts';
import { lineOfText } from '../../text/line-of-text.ts';
import { placeOnSlide, sample, type TabFacts } from './facts.ts';

/** No text of a slide is printed upon another: a list upon the footer, a box upon what stands below it. */
export function auditTextsApart({ deck, overlaps }: TabFacts): Finding[] {
  return [...Map.groupBy(unique(overlaps), ({ no }) => no)].map(([no, pairs]) => {
    const raw = deck.slides[no - 1]?.raw ?? '';
    const isWritten = (text: string) => lineOfText(raw, text) >= 0;
    // Where one of them comes from a layer or layout, what stands on the slide is named first.
    const sorted = pairs.map(({ texts }) => texts.toSorted((a, b) => Number(isWritten(b)) - Number(isWritten(a))));
    const [[one = '', other = ''] = [], ...others] = sorted;
    const more = others.length > 0 ? `, and ${others.length} more` : '';
    const isOfLayer = isWritten(one) && !isWritten(other);
    return finding('TEXT_OVERLAPS', `In one place: ${sample([one])} and ${sample([other])}${more}.`, {
      ...placeOnSlide(deck, no, one),
      ...(isOfLayer && {
        fix: `Shorten the slide or split it, or leave room for ${sample([other])}, which a layout, layer or component shows.`,
      }),
    });
  });
}

/** A pair stands on every click step of its slide. */
const unique = (overlaps: TabFacts['overlaps']) => [
  ...new Map(overlaps.map((one) => [`${one.no}\n${one.texts.join('\n')}`, one])).values(),
];
