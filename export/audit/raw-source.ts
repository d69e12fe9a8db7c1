import { type Finding, finding } from '../../findings/finding.ts';
import { bySlide, placeOnSlide, sample, type TabFacts } from './facts.ts';

/** No source code of fences, and no markup, is printed as text. */
export function auditRawSource({ deck, text }: TabFacts): Finding[] {
  return [
    ...[...bySlide(text, ({ rawFences }) => rawFences)].map(([no, parts]) => {
      const marker = parts.map((part) => part.match(/::\s*[\w.-]+\s*::/)?.[0]).find(Boolean);
      return marker
        ? finding('RAW_SOURCE', `The marker of a slot is printed as text: ${sample(parts)}.`, {
            ...placeOnSlide(deck, no, marker),
            fix: `Leave a blank line before ${marker}.`,
          })
        : finding('RAW_SOURCE', `A fence is printed as text: ${sample(parts)}.`, placeOnSlide(deck, no, '```'));
    }),
    ...[...bySlide(text, ({ rawMarkup }) => rawMarkup)].map(([no, parts]) =>
      finding('RAW_MARKUP', `Markup is printed as text: ${sample(parts)}.`, placeOnSlide(deck, no, parts[0])),
    ),
  ];
}
