import { type Finding, finding } from '../../findings/finding.ts';
import { bySlide, placeOnSlide, sample, type TabFacts } from './facts.ts';

/** No source code of fences, and no markup, is printed as text. */
export function auditRawSource({ deck, text }: TabFacts): Finding[] {
  return [
    ...[...bySlide(text, ({ rawFences }) => rawFences)].map(([no, parts]) =>
      finding('RAW_SOURCE', `A fence is printed as text: ${sample(parts)}.`, placeOnSlide(deck, no, '```')),
    ),
    ...[...bySlide(text, ({ rawMarkup }) => rawMarkup)].map(([no, parts]) =>
      finding('RAW_MARKUP', `Markup is printed as text: ${sample(parts)}.`, placeOnSlide(deck, no, parts[0])),
    ),
  ];
}
