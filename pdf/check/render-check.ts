import { styleText } from 'node:util';
import type { CheckFailure, CheckReport } from './check-report.ts';
import { type ConditionId, findCondition } from './conditions.ts';

/** Places shown of one condition; the JSON report has them all. */
const mostPlaces = 8;

/** The failures of one file by condition, each with what it means and what to do, then its places. */
export function renderCheckReport(
  file: string,
  { compliant, failures, standards }: CheckReport,
  isColoured: boolean,
): string {
  const paint = (format: Parameters<typeof styleText>[0], text: string) =>
    isColoured ? styleText(format, text, { validateStream: false }) : text;
  if (compliant)
    return `${paint(['green', 'bold'], 'compliant')}  ${file}\n  ${standards.join(' and ')}, as far as a program can tell: no failure. Reading order, wording and colour are for a person to judge.\n`;
  const byCondition = new Map<ConditionId, CheckFailure[]>();
  for (const failure of failures)
    byCondition.set(failure.condition, [...(byCondition.get(failure.condition) ?? []), failure]);
  const blocks = [...byCondition]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([condition, found]) => {
      const { says, fix, ua } = findCondition(condition);
      const places = found.slice(0, mostPlaces).map((failure) => `    ${renderPlace(failure)}${failure.what}`);
      if (found.length > mostPlaces) places.push(`    … and ${found.length - mostPlaces} more`);
      const head = `${paint(['red', 'bold'], condition)}  ${says}  ${paint('dim', `${standardOf(condition)}, ${ua}`)}`;
      return [head, ...places, `  → ${fix}`].join('\n');
    });
  const count = `${failures.length} failure${failures.length === 1 ? '' : 's'} of ${byCondition.size} condition${byCondition.size === 1 ? '' : 's'}`;
  return `${paint(['red', 'bold'], 'not compliant')}  ${file}\n  ${standards.join(' and ')}: ${count}\n\n${blocks.join('\n\n')}\n`;
}

export const renderUnreadable = (file: string, why: string): string =>
  `unreadable  ${file}\n  ${why}\n  → Give the path of a PDF.\n`;

function renderPlace({ page, object }: CheckFailure): string {
  const place = [page !== undefined && `page ${page}`, object && `object ${object}`].filter(Boolean).join(', ');
  return place && `${place}: `;
}

const standardOf = (condition: ConditionId): string =>
  condition.startsWith('A-') ? 'ISO 19005-2' : condition.startsWith('U-') ? 'ISO 14289-2' : 'ISO 14289-1';
