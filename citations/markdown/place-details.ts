import type { FindingDetails } from '../../findings/finding.ts';
import type { DeckPlace, Quotation } from './quotation.ts';

/** Where a finding lies, from where its subject does. */
export function placeDetails({ file, line, column, slide }: DeckPlace): FindingDetails {
  return { file, line, column, ...(slide === undefined ? {} : { slide }) };
}

/** Where a finding about a quotation lies, and the quotation. */
export function quotationDetails(quotation: Quotation): FindingDetails {
  return { ...placeDetails(quotation), quotation: quotation.unwrapped ?? quotation.text };
}
