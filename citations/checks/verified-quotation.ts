import type { FindingDetails } from '../../findings/finding.ts';
import { quotationDetails } from '../markdown/place-details.ts';
import type { Quotation } from '../markdown/quotation.ts';
import type { Match } from '../match/describe-match.ts';
import type { Source } from '../source/source.ts';

/** A quotation that stands in its source, at the place it cites. */
export interface VerifiedQuotation {
  quotation: Quotation;
  source: Source;
  match: Match;
}

/** Where a finding about a verified quotation lies, and the step that matched it. */
export function placeOfQuotation({ quotation, match }: VerifiedQuotation): FindingDetails {
  return { ...quotationDetails(quotation), matchedBy: match.step };
}
