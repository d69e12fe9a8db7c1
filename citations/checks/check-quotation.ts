import type { Finding } from '../../findings/finding.ts';
import { checkHedges } from './check-hedges.ts';
import { checkLength } from './check-length.ts';
import { checkOmissions } from './check-omissions.ts';
import { checkRepeats } from './check-repeats.ts';
import { checkVoice } from './check-voice.ts';
import type { VerifiedQuotation } from './verified-quotation.ts';

/** What each rule for verified quotations finds; all of it warnings. */
export function checkQuotation(verified: VerifiedQuotation): Finding[] {
  return [checkLength, checkHedges, checkRepeats, checkOmissions, checkVoice].flatMap((check) => check(verified));
}
