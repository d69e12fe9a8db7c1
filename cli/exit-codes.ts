import { catalogue } from '../findings/catalogue.ts';
import type { Kind } from '../findings/entry.ts';
import type { Finding } from '../findings/finding.ts';

/** Exit codes of the command; 0 is success, 129, 130 and 143 are an interruption (128 + signal). */
export const exitCodes: Record<Kind, number> = { deck: 1, usage: 2, machine: 3, internal: 4 };

/** The exit code for a set of findings: the gravest kind of error wins, 0 where there is none. */
export function exitCodeOf(findings: readonly Finding[], isStrict = false): number {
  const counted = findings.filter((f) => isStrict || f.severity === 'error');
  return Math.max(0, ...counted.map((f) => exitCodes[catalogue[f.code].kind]));
}
