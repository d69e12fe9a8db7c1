import path from 'node:path';
import type { Finding } from '../../findings/finding.ts';
import type { DeckReport } from '../verify/verify-deck.ts';
import { type QuotationCounts, quotationCounts } from './verdict.ts';

export interface CheckJson extends QuotationCounts {
  version: 1;
  /** Name of the entry file. */
  entry: string;
  exitCode: number;
  findings: Finding[];
  coverage: object;
}

/** The check as JSON for other programs. The format only grows; paths are relative to the deck's folder. */
export function toCheckJson(
  report: DeckReport,
  { entry, exitCode, folder }: { entry: string; exitCode: number; folder: string },
): CheckJson {
  const relative = <T extends { file?: string }>(one: T): T =>
    one.file === undefined ? one : { ...one, file: path.relative(folder, one.file) };
  const { rows, covered, counted } = report.coverage;
  const coverage = { covered, counted, rows: rows.map((row) => ({ ...row, uses: row.uses.map(relative) })) };
  const findings = report.findings.map(relative);
  return { version: 1, entry: path.basename(entry), exitCode, ...quotationCounts(report), findings, coverage };
}

export const renderCheckJson = (content: object): string => `${JSON.stringify(content, undefined, 2)}\n`;
