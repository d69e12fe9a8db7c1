import { type Finding, finding } from '../../findings/finding.ts';
import type { Coverage } from './compute-coverage.ts';

/** Most passages that a message lists. */
const mostListed = 12;

/** An error where less than the promised share (0 to 1) of the sentences is quoted or cited. */
export function checkCoverage({ rows, covered, counted }: Coverage, minimum: number): Finding[] {
  if (counted === 0 || covered / counted >= minimum) return [];
  const open = rows.filter(({ status }) => status === 'uncited').map(({ key, locator }) => `${key} ${locator}`);
  const more = open.length > mostListed ? ` and ${open.length - mostListed} more` : '';
  const what = `${covered} of ${counted} sentences are quoted or cited; ${Math.round(minimum * 100)} % are promised. Not used: ${open.slice(0, mostListed).join(', ')}${more}.`;
  return [finding('COVERAGE_BELOW', what)];
}
