import type { Result } from '../export/many/task.ts';

/** What the table says of a deck that was not begun. */
type Row = Pick<Result, 'deck' | 'status'> | { deck: string; status: 'not begun' };

/**
 * A line a deck (deck, status, pages, findings, seconds), and a line that sums them up.
 *
 * @param results in any order: they are shown by name
 * @param notBegun names of decks that were to be made and were not begun
 */
export function renderDeckTable(results: readonly Result[], notBegun: readonly string[]): string {
  const rest: Row[] = notBegun.map((deck) => ({ deck, status: 'not begun' }));
  const rows = [...results, ...rest].sort((a, b) => (a.deck < b.deck ? -1 : 1)).map(cellsOf);
  const all = [['deck', 'status', 'pages', 'findings', 'seconds'], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => (i < 2 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  return `${all.map(line).join('\n')}\n\n${sumUp(results, notBegun.length)}\n`;
}

function cellsOf(row: Row | Result): string[] {
  if (!('findings' in row)) return [row.deck, row.status, '', '', ''];
  const pages = 'files' in row ? String(pagesOf(row)) : '';
  return [row.deck, row.status, pages, String(row.findings.length || ''), row.seconds.toFixed(1)];
}

/** Pages of the PDFs that there are. */
export const pagesOf = (result: Result): number =>
  'files' in result ? result.files.reduce((sum, { pages }) => sum + pages, 0) : 0;

/** `58 exported, 1 unchanged, 1 failed` */
export function sumUp(results: readonly Result[], notBegun: number): string {
  const count = (status: Result['status']) => results.filter((one) => one.status === status).length;
  const counts = [
    ...(['exported', 'unchanged', 'failed'] as const).map((status) => [count(status), status] as const),
    [notBegun, 'not begun'] as const,
  ];
  const said = counts.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`);
  return `${results.length + notBegun} decks: ${said.join(', ')}`;
}
