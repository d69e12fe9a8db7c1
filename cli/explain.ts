import { findingsOf } from '../findings/failure.ts';
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
