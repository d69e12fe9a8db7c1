import { Failure } from '../findings/failure.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { renderFinding } from '../findings/render-finding.ts';
import { exitCodeOf } from './exit-codes.ts';
import { here } from './here.ts';

/** Says on standard error why a command stops. @returns the exit code */
export function explain(error: unknown, isVerbose = false): number {
  const findings = findingsOf(error);
  const isColoured = Boolean(process.stderr.isTTY) && process.env.NO_COLOR === undefined;
  for (const one of findings) process.stderr.write(`${renderFinding(one, { cwd: here, isVerbose, isColoured })}\n`);
  return exitCodeOf(findings);
}

/** What stops a command, as findings: a fault of the program itself where nothing better is known. */
export function findingsOf(error: unknown): Finding[] {
  if (error instanceof Failure) return error.findings;
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return [finding('INTERNAL', `Unexpected: ${message.split('\n')[0]}`, { detail: stack })];
}
