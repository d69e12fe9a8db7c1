import type { Code } from './catalogue.ts';
import { type Finding, type FindingDetails, finding } from './finding.ts';

/** Stops what is being done; carries at least one finding that says why. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly findings: Finding[];
  constructor(findings: Finding[]) {
    super(findings.map((f) => `${f.code}: ${f.what}`).join('\n'));
    this.findings = findings;
  }
}

/** Stops with one finding. @throws {Failure} always */
export function fail(code: Code, what: string, details?: FindingDetails): never {
  throw new Failure([finding(code, what, details)]);
}

/** Do these findings fail what is being done? Errors do; warnings under strict rules. */
export const isFailure = (findings: readonly Finding[], isStrict = false): boolean =>
  findings.some(({ severity }) => severity === 'error' || isStrict);
