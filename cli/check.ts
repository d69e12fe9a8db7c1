/** `seminar-deck check`: is the deck sound as far as its files tell, and are its quotations in its sources? */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fixable, fixDeck } from '../citations/commands/fix-deck.ts';
import { renderCoverageTable, renderTotals } from '../citations/coverage/render-coverage-table.ts';
import { type CheckedDeck, checkDeck } from '../citations/deck/check-deck.ts';
import { hasSources } from '../citations/deck/has-sources.ts';
import { loadDeck } from '../citations/deck/load-deck.ts';
import { renderCheckJson } from '../citations/report/check-json.ts';
import { countFindings, countQuotations } from '../citations/report/verdict.ts';
import { lookOver } from '../deck/look-over.ts';
import { type Entry, readEntry } from '../deck/read-entry.ts';
import { isFailure } from '../findings/failure.ts';
import type { Finding } from '../findings/finding.ts';
import { renderFinding, renderPlace } from '../findings/render-finding.ts';
import { here } from './here.ts';
import { parseCommandLine } from './parse-command-line.ts';

export async function run(argv: readonly string[]): Promise<number> {
  const { operands, given } = parseCommandLine('check', argv);
  const { coverage, strict, quiet, json } = given;
  const read = readEntry(path.resolve(here, operands[0] ?? 'slides.md'));
  const { file: entry } = read;
  const found = await check(read);
  const checked = given.fix && (await fix(found.findings, json !== '-')) > 0 ? await check(read) : found;
  const exitCode = isFailure(checked.findings, strict) ? 1 : 0;
  const text = () => renderCheckJson(checked, { entry, exitCode, folder: path.dirname(entry) });
  if (json === '-') process.stdout.write(text());
  else {
    if (json !== undefined) await writeFile(path.resolve(here, json), text());
    print(...checked.findings.map((found) => `${renderFinding(found, { cwd: here })}\n`));
    if (coverage) print(renderCoverageTable(checked.coverage), '');
    if (!quiet) print(hasSources(entry) ? sumUp(checked, coverage) : withoutSources(entry), countFindings(checked));
  }
  return exitCode;
}

/** What the files of a deck tell, and what it quotes. */
async function check(entry: Entry): Promise<CheckedDeck> {
  const deck = await loadDeck(entry.file);
  // A deck without sources cites nothing that could be held against them.
  const cited = await checkDeck(
    hasSources(entry.file) ? deck : { ...deck, markdownFiles: {}, slides: [], headmatter: {} },
  );
  return { ...cited, findings: [...lookOver(entry, deck), ...cited.findings] };
}

const withoutSources = (entry: string): string =>
  `There is no folder sources/ beside ${path.basename(entry)}: no quotation is verified.`;

const sumUp = (checked: CheckedDeck, withCoverage = false): string =>
  `${countQuotations(checked)} ${withCoverage ? '' : renderTotals(checked.coverage)}`.trimEnd();

/** Shows what is certain, then makes the changes; says how many were made. */
async function fix(findings: readonly Finding[], isShown: boolean): Promise<number> {
  const fixes = fixable(findings);
  const lines = fixes.map(
    (one) =>
      `fix ${one.code}  ${renderPlace(one, here)}\n  - ${one.correction.from.trim()}\n  + ${one.correction.to.trim()}\n`,
  );
  if (isShown) print(...lines);
  const mended = await fixDeck(fixes);
  if (isShown) print(`${mended.length} of ${fixes.length} certain corrections made.\n`);
  return mended.length;
}

function print(...lines: string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
}
