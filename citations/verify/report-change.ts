import { type Finding, finding } from '../../findings/finding.ts';
import { quotationName } from '../checks/quotation-name.ts';
import { quotationDetails } from '../markdown/place-details.ts';
import { compareSource } from '../propose/compare-source.ts';
import { type AffectedQuotation, findAffectedQuotations } from '../propose/find-affected-quotations.ts';
import type { ChangedFile, Source } from '../source/source.ts';
import type { FileReport } from './verify-file.ts';

/** One error for a changed source, and one for each quotation that the change moves or makes false. */
export function reportChange(source: Source, reports: readonly FileReport[]): Finding[] {
  const { changed, key } = source;
  if (!changed) return [];
  const verdicts = reports.flatMap((report) => report.verdicts);
  const affected = findAffectedQuotations(source, compareSource(source, changed.bytes), verdicts);
  return [summary(source, changed, affected.length), ...affected.map((one) => reportAffected(key, one))];
}

function summary({ key, sha256 }: Source, changed: ChangedFile, count: number): Finding {
  const hashes = `${changed.sha256.slice(0, 12)}…, not ${sha256.slice(0, 12)}…`;
  const affected = count === 1 ? 'one quotation is' : `${count} quotations are`;
  return finding(
    'SOURCE_CHANGED',
    `The file of ${key} is not the one that was numbered (${hashes}); ${affected} affected.`,
  );
}

function reportAffected(key: string, { quotation, from, to }: AffectedQuotation): Finding {
  const where = to === undefined ? 'it is no longer there' : `it would now stand at ${to}`;
  const what = `${quotationName(quotation)} stood in ${key}, ${from}; ${where}.`;
  return finding('SOURCE_CHANGED', what, quotationDetails(quotation));
}
