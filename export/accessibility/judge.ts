import type { Finding } from '../../findings/finding.ts';
import type { AxeReport } from '../browser/inspect-with-axe.ts';
import type { AxeFault } from '../in-page/run-axe.ts';
import { beyond, type Criterion, criteria } from './criteria.ts';

export type Verdict = 'failed' | 'passed' | 'unknown' | 'person' | 'exempt';

/** A criterion with what is known of it. */
export interface Judgement {
  criterion: Criterion;
  verdict: Verdict;
  findings: Finding[];
  axe: AxeFault[];
}

export interface Judged {
  criteria: Judgement[];
  /** What no criterion asks for, and a reader wants to know. */
  beyond: Finding[];
}

/**
 * Judges a deck criterion by criterion. A criterion passes only if every rule on it has looked and found nothing.
 *
 * @param found what the export found, without what the author accepts
 * @param axe what axe-core found, if it ran
 * @param isExported the export came to its end, so that every rule has looked
 */
export function judge(found: readonly Finding[], axe: AxeReport | undefined, isExported: boolean): Judged {
  const findings = found.toSorted((a, b) => (a.slide ?? 0) - (b.slide ?? 0) || (a.line ?? 0) - (b.line ?? 0));
  return {
    criteria: criteria.map((criterion) => {
      const { codes = [], conditions, exempt } = criterion;
      const own = findings.filter(
        ({ code, what }) => codes.includes(code) || (code === 'PDFUA_FAILED' && conditions?.test(what)),
      );
      const ofAxe = exempt ? [] : (axe?.faults.filter((fault) => fault.criteria.includes(criterion.id)) ?? []);
      const isRuled = codes.length > 0 || conditions !== undefined;
      const verdict: Verdict =
        own.length + ofAxe.length > 0
          ? 'failed'
          : exempt
            ? 'exempt'
            : !isRuled
              ? 'person'
              : isExported
                ? 'passed'
                : 'unknown';
      return { criterion, verdict, findings: own, axe: ofAxe };
    }),
    beyond: findings.filter(({ code }) => beyond.includes(code)),
  };
}
