import type { ReferenceRun } from '../cited-deck.ts';
import type { Reference } from '../source/parse-references.ts';
import { formatApa } from './apa.ts';
import { formatChicago } from './chicago.ts';

/** The styles of the reference list. */
export type ReferenceStyle = 'apa' | 'chicago';

/** A reference in the form of a style, as text; nothing for none. */
export function formatReference(reference: Reference | undefined, style: ReferenceStyle): ReferenceRun[] {
  if (!reference) return [];
  return style === 'apa' ? formatApa(reference) : formatChicago(reference);
}
