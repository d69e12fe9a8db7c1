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

export function renderJsonReport(
  report: Omit<JsonReport, 'version' | 'findings'> & { findings: readonly Finding[] },
): string {
  const findings = report.findings.map(({ detail, ...finding }) => finding);
  return `${JSON.stringify({ version: 1, ...report, findings } satisfies JsonReport, null, 2)}\n`;
}
