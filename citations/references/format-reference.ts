import type { ReferenceRun } from '../cited-deck.ts';
import type { Reference } from '../source/parse-references.ts';

/** A reference in a style's form, as text. */
export function formatReference(reference: Reference | undefined, _style: 'apa' | 'chicago'): ReferenceRun[] {
  const author = reference?.author?.map(({ family, given, literal }) => literal ?? [family, given].join(', '));
  return [{ text: [author?.join(', '), reference?.title].filter(Boolean).join('. ') }];
}
