import type { Coverage } from './compute-coverage.ts';

/** The coverage as JSON for other programs, stable in its order. */
export function renderCoverageJson(coverage: Coverage): string {
  return `${JSON.stringify(coverage, undefined, 2)}\n`;
}
