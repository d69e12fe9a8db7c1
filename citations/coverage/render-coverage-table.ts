import { excerpt } from '../text/excerpt.ts';
import type { Coverage, CoverageRow } from './compute-coverage.ts';

const columns = ['Passage', 'Use', 'Slides', 'Begins'] as const;

/** The coverage as a Markdown table that is legible as plain text, with a line of totals. */
export function renderCoverageTable(coverage: Coverage): string {
  const cells = coverage.rows.map(toCells);
  const widths = columns.map((title, i) =>
    cells.reduce((widest, row) => Math.max(widest, row[i]?.length ?? 0), title.length),
  );
  const line = (row: readonly string[]) => `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(columns), rule, ...cells.map(line), '', renderTotals(coverage)].join('\n');
}

/** One line: how many sentences are used, and how many are left out on purpose. */
export function renderTotals({ rows, covered, counted }: Coverage): string {
  const ignored = rows.length - counted;
  return `${covered} of ${counted} sentences are quoted or cited${ignored > 0 ? `; ${ignored} ignored` : ''}.`;
}

function toCells({ key, locator, status, reason, slides, text }: CoverageRow): string[] {
  const use = reason === undefined ? status : `${status}: ${reason}`;
  return [`${key} ${locator}`, use, slides.join(', '), excerpt(text, 48)].map((cell) =>
    cell.replaceAll('|', '\\|').replace(/\s+/gu, ' '),
  );
}
