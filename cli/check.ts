/** `seminar-deck check`: are the deck's quotations in its sources? */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { renderCoverageTable, renderTotals } from '../citations/coverage/render-coverage-table.ts';
import { checkDeck } from '../citations/deck/check-deck.ts';
import { hasSources } from '../citations/deck/has-sources.ts';
import { loadDeck } from '../citations/deck/load-deck.ts';
import { renderCheckJson } from '../citations/report/check-json.ts';
import { countFindings, countQuotations } from '../citations/report/verdict.ts';
import { readEntry } from '../deck/read-entry.ts';
import { isFailure } from '../findings/failure.ts';
import { renderFinding } from '../findings/render-finding.ts';
import { here } from './here.ts';
import { parseCommandLine } from './parse-command-line.ts';

export async function run(argv: readonly string[]): Promise<number> {
  const { operands, given } = parseCommandLine('check', argv);
  const { coverage, strict, quiet, json } = given;
  const { file: entry } = readEntry(path.resolve(here, operands[0] ?? 'slides.md'));
  if (!hasSources(entry) && json === undefined) {
    if (!quiet) print(`There is no folder sources/ beside ${path.basename(entry)}: nothing is verified.`);
    return 0;
  }
  const checked = await checkDeck(await loadDeck(entry));
  const exitCode = isFailure(checked.findings, strict) ? 1 : 0;
  const text = () => renderCheckJson(checked, { entry, exitCode, folder: path.dirname(entry) });
  if (json === '-') process.stdout.write(text());
  else {
    if (json !== undefined) await writeFile(path.resolve(here, json), text());
    print(...checked.findings.map((found) => `${renderFinding(found, { cwd: here })}\n`));
    if (coverage) print(renderCoverageTable(checked.coverage), '');
    if (!quiet)
      print(
        `${countQuotations(checked)} ${coverage ? '' : renderTotals(checked.coverage)}`.trimEnd(),
        countFindings(checked),
      );
  }
  return exitCode;
}

function print(...lines: string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
}
