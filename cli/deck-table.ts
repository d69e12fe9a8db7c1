import type { Result } from '../export/many/task.ts';

/** What is to be known of a deck that has ended. */
export interface Ended extends Pick<Result, 'deck' | 'status' | 'seconds'> {
  findings: readonly unknown[];
  files?: readonly { pages: number }[];
}

/**
 * A line a deck (deck, status, pages, findings, seconds), and a line that sums them up.
 *
 * @param results in any order: they are shown by name
 * @param others names of decks that were to be made and have not ended
 * @param status what is said of those
 */
export function renderDeckTable(
  results: readonly Ended[],
  others: readonly string[],
  status: 'not begun' | 'not reported' = 'not begun',
): string {
  const rows = [...results.map(cellsOf), ...others.map((deck) => [deck, status])];
  rows.sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  const all = [['deck', 'status', 'pages', 'findings', 'seconds'], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => (i < 2 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  return `${all.map(line).join('\n')}\n\n${sumUp(results, others.length, status)}\n`;
}

function cellsOf({ deck, status, files = [], findings, seconds }: Ended): string[] {
  const pages = files.length > 0 ? String(pagesOf({ status, files })) : '';
  return [deck, status, pages, String(findings.length || ''), seconds.toFixed(1)];
}

/** Pages of the PDFs that there are. */
export const pagesOf = ({ files = [] }: Pick<Ended, 'status' | 'files'>): number =>
  files.reduce((sum, { pages }) => sum + pages, 0);

/** `58 exported, 1 unchanged, 1 failed` */
function sumUp(results: readonly Ended[], others: number, statusOfOthers: string): string {
  const count = (status: Result['status']) => results.filter((one) => one.status === status).length;
  const counts = [
    ...(['exported', 'unchanged', 'failed'] as const).map((status) => [count(status), status] as const),
    [others, statusOfOthers] as const,
  ];
  const said = counts.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`);
  return `${results.length + others} decks: ${said.join(', ')}`;
}
