import type { ReferenceRun } from '../cited-deck.ts';
import type { Reference } from '../source/parse-references.ts';
import { formatApa } from './apa.ts';
import { formatChicago } from './chicago.ts';
import { isNameless, readFields } from './fields.ts';
import { link } from './runs.ts';

/** The styles of the reference list. */
export type ReferenceStyle = 'apa' | 'chicago';

/** A reference in the form of a style, as text; nothing for none. */
export function formatReference(reference: Reference | undefined, style: ReferenceStyle): ReferenceRun[] {
  if (!reference) return [];
  // A date alone, or “n.d.”, would name nothing.
  if (isNameless(reference)) return [{ text: reference.id }, ...withAddress(reference)];
  return style === 'apa' ? formatApa(reference) : formatChicago(reference);
}

function withAddress(reference: Reference): ReferenceRun[] {
  const { address } = readFields(reference);
  return address === '' ? [] : [{ text: '. ' }, link(address)];
}
