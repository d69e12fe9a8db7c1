import type { Finding } from '../../findings/finding.ts';
import { checkAlterations } from './check-alterations.ts';
import { checkHedges } from './check-hedges.ts';
import { checkLength } from './check-length.ts';
import { checkOmissions } from './check-omissions.ts';
import { checkRepeats } from './check-repeats.ts';
import { checkVoice } from './check-voice.ts';
import type { VerifiedQuotation } from './verified-quotation.ts';

/** What each rule finds in a quotation that stands in its source; all of it warnings, but for what is altered. */
export function checkQuotation(verified: VerifiedQuotation): Finding[] {
  return [checkAlterations, checkLength, checkHedges, checkRepeats, checkOmissions, checkVoice].flatMap((check) =>
    check(verified),
  );
}
