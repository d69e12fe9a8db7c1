import type { Finding } from '../../findings/finding.ts';
import { checkQuotation } from '../checks/check-quotation.ts';
import type { Quotation } from '../markdown/quotation.ts';
import type { Match } from '../match/describe-match.ts';
import { explainFailure, explainUncited } from './explain-failure.ts';
import type { Library } from './library.ts';
import { matchReadings } from './match-anywhere.ts';
import { type ResolvedCitation, resolveCitation } from './resolve-citation.ts';

/**
 * What became of a quotation. `altered`: its brackets or omissions change what the source says. `unresolved`: its
 * citation is at fault, and is reported by itself.
 */
export interface Verdict {
  quotation: Quotation;
  status: 'verified' | 'altered' | 'false' | 'uncited' | 'unresolved';
  /** How it stands in its source; only where it is verified or altered. */
  match?: Match;
  /** Why its slide accepts that it is altered. */
  reason?: string;
  findings: Finding[];
}

/** Looks a quotation up in the passages it cites; where it is not there, says where it is, or what comes nearest. */
export function verifyQuotation(quotation: Quotation, library: Library): Verdict {
  if (quotation.hasUnreadableCitation) return { quotation, status: 'unresolved', findings: [] };
  const cited = (quotation.group?.citations ?? []).map((citation) => resolveCitation(citation, library));
  if (cited.length === 0) return { quotation, status: 'uncited', findings: [explainUncited(quotation, library)] };
  const verdict = verified(quotation, cited);
  if (verdict) return verdict;
  const isResolved = cited.some(({ problems }) => problems.length === 0);
  if (!isResolved) return { quotation, status: 'unresolved', findings: [] };
  return { quotation, status: 'false', findings: [explainFailure({ quotation, library, cited })] };
}

/** Its verdict where it stands in what it cites. */
function verified(quotation: Quotation, cited: readonly ResolvedCitation[]): Verdict | undefined {
  for (const { citation, source, ranges } of cited) {
    if (!source || !ranges || citation.locators.length === 0) continue;
    const match = matchReadings(source, quotation, ranges);
    if (!match) continue;
    const findings = checkQuotation({ quotation, source, match });
    const isAltered = findings.some(({ code }) => code === 'QUOTATION_ALTERED');
    return { quotation, status: isAltered ? 'altered' : 'verified', match, findings };
  }
  return undefined;
}
