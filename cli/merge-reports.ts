/** `seminar-deck merge-reports`: reports of the parts → one table, one JSON, one exit code. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fail } from '../findings/failure.ts';
import { renderFinding } from '../findings/render-finding.ts';
import { renderDeckTable } from './deck-table.ts';
import { here } from './here.ts';
import { mergeReports, readReport } from './merge-runs.ts';
import { parseCommandLine } from './parse-command-line.ts';
import { writeJson } from './write-json.ts';

export async function run(argv: readonly string[]): Promise<number> {
  const { operands, given } = parseCommandLine('merge-reports', argv);
  const { json, quiet = false } = given;
  const merged = mergeReports(operands.map((path) => readReport(path, read(path))));
  const out = json === '-' ? process.stderr : process.stdout;
  for (const one of [...merged.decks.flatMap(({ findings }) => findings), ...merged.findings])
    process.stderr.write(`${renderFinding(one, { cwd: here })}\n`);
  if (!quiet) out.write(renderDeckTable(merged.decks, merged.unreported, 'not reported'));
  await writeJson(json, `${JSON.stringify(merged, null, 2)}\n`);
  return merged.exitCode;
}

function read(path: string): string {
  try {
    return readFileSync(resolve(here, path), 'utf8');
  } catch (error) {
    return fail('ENTRY_MISSING', `${path} cannot be read: ${(error as Error).message}.`, {
      fix: 'Give the files that `export --report` wrote.',
    });
  }
}
