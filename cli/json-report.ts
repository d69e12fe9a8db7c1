import type { BuiltWith } from '../deck/deck.ts';
import type { ExportedFile } from '../export/record/export-record.ts';
import type { Finding } from '../findings/finding.ts';

/** What `--json` writes. The format only grows; `version` changes if a field ever changes its meaning. */
export interface JsonReport {
  version: 1;
  status: 'exported' | 'unchanged' | 'failed';
  exitCode: number;
  entry: string;
  /** The Slidev that the deck was built with, where it came so far. */
  slidev?: BuiltWith | undefined;
  files: readonly ExportedFile[];
  /** Without `detail`, which may hold paths of this machine. */
  findings: Omit<Finding, 'detail'>[];
}

type Told = Omit<JsonReport, 'version' | 'findings'> & { findings: readonly Finding[] };

export function toJsonReport(report: Told): JsonReport {
  const findings = report.findings.map(({ detail, ...finding }) => finding);
  return { version: 1, ...report, findings };
}

export const renderJsonReport = (report: Told): string => `${JSON.stringify(toJsonReport(report), null, 2)}\n`;
