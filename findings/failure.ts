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

/**
 * Does something before which findings were made.
 *
 * @throws {Failure} with these too, if it fails: one run tells all that is known
 */
export async function withKnown<T>(known: readonly Finding[], work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Failure ? new Failure([...known, ...error.findings]) : error;
  }
}

/** Do these findings fail what is being done? Errors do; warnings under strict rules. */
export const isFailure = (findings: readonly Finding[], isStrict = false): boolean =>
  findings.some(({ severity }) => severity === 'error' || isStrict);

/** What stops a command or an export, as findings: a fault of the program itself where nothing better is known. */
export function findingsOf(error: unknown): Finding[] {
  if (error instanceof Failure) return error.findings;
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return [finding('INTERNAL', `Unexpected: ${message.split('\n')[0]}`, { detail: stack })];
}
