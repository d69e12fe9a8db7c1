import path from 'node:path';
import type { DeckReport } from '../verify/verify-deck.ts';
import { quotationCounts } from './verdict.ts';

/** The check as JSON for other programs. The format only grows; paths are relative to the deck's folder. */
export function renderCheckJson(
  report: DeckReport,
  { entry, exitCode, folder }: { entry: string; exitCode: number; folder: string },
): string {
  const relative = <T extends { file?: string }>(one: T): T =>
    one.file === undefined ? one : { ...one, file: path.relative(folder, one.file) };
  const { rows, covered, counted } = report.coverage;
  const coverage = { covered, counted, rows: rows.map((row) => ({ ...row, uses: row.uses.map(relative) })) };
  const findings = report.findings.map(relative);
  const content = { version: 1, entry: path.basename(entry), exitCode, ...quotationCounts(report), findings, coverage };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}
