/** `seminar-deck check`: is the deck sound as far as its files tell, and are its quotations in its sources? */
import path from 'node:path';
import { fixable, fixDeck } from '../citations/commands/fix-deck.ts';
import { renderCoverageTable, renderTotals } from '../citations/coverage/render-coverage-table.ts';
import { type CheckedDeck, checkDeck } from '../citations/deck/check-deck.ts';
import { hasSources } from '../citations/deck/has-sources.ts';
import { type CheckJson, renderCheckJson, toCheckJson } from '../citations/report/check-json.ts';
import { countFindings, countQuotations } from '../citations/report/verdict.ts';
import type { FoundDeck } from '../deck/find-decks.ts';
import { filesLookedAt, lookAtEntry } from '../deck/look-over.ts';
import { readEntry, readEntryAsIs } from '../deck/read-entry.ts';
import { findOptionFaults } from '../export/options/resolve-options.ts';
import { fail, findingsOf, isFailure } from '../findings/failure.ts';
import type { Finding } from '../findings/finding.ts';
import { renderFinding, renderPlace } from '../findings/render-finding.ts';
import { writeAccessibilityReport } from './check-accessibility.ts';
import type { GivenTo } from './commands.ts';
import { explain } from './explain.ts';
import { here } from './here.ts';
import { decksOf, meansMany } from './many.ts';
import { parseCommandLine } from './parse-command-line.ts';
import { writeJson } from './write-json.ts';

export async function run(argv: readonly string[]): Promise<number> {
  const { operands, given } = parseCommandLine('check', argv);
  const { json, accessibility } = given;
  const isMany = meansMany(operands, given);
  if (given.watch) return await watchOne(operands[0] ?? 'slides.md', isMany, given);
  if (isMany && accessibility !== undefined)
    fail('OPTION_INVALID', '--accessibility writes the report on one deck, and several are named.', {
      fix: 'Name one deck.',
    });
  const report = isMany
    ? await checkMany(decksOf(operands, given.decks), given)
    : await checkOne(path.resolve(here, operands[0] ?? 'slides.md'), given);
  await writeJson(json, renderCheckJson(report));
  const codes = [report].flat().map(({ exitCode }) => exitCode);
  if (accessibility === undefined) return Math.max(...codes);
  const entry = readEntry(path.resolve(here, operands[0] ?? 'slides.md'));
  const say = (line: string) => (json === '-' || given.quiet ? undefined : print(line));
  return Math.max(...codes, await writeAccessibilityReport(entry, accessibility, given.strict ?? false, say));
}

async function watchOne(typed: string, isMany: boolean, given: Given): Promise<number> {
  const others = [
    isMany && 'several decks',
    given.fix && '--fix',
    given.accessibility !== undefined && '--accessibility',
  ];
  const other = others.find(Boolean);
  if (other)
    fail('OPTION_INVALID', `--watch says again and again what is wrong with one deck, and does not go with ${other}.`, {
      fix: 'Name one deck, and give --watch without it.',
    });
  const { file } = readEntryAsIs(path.resolve(here, typed)).entry;
  const { checkWatching } = await import('./check-watching.ts');
  return await checkWatching(file, given, (madeOf) => checkOrExplain(file, given, madeOf));
}

/** One deck after the other, each as it would be judged alone. */
async function checkMany(decks: readonly FoundDeck[], given: Given): Promise<(CheckJson & { deck: string })[]> {
  const reports: (CheckJson & { deck: string })[] = [];
  for (const { file, name } of decks) {
    if (given.json !== '-' && !given.quiet) print(`${reports.length > 0 ? '\n' : ''}${name}`);
    reports.push({ deck: name, ...(await checkOrExplain(file, given)) });
  }
  return reports;
}

/** What cannot even be read is a finding of the deck. */
async function checkOrExplain(...[file, ...rest]: Parameters<typeof checkOne>): Promise<CheckJson> {
  try {
    return await checkOne(file, ...rest);
  } catch (error) {
    const exitCode = explain(error);
    const findings = findingsOf(error);
    return toCheckJson({ ...nothing, findings }, { entry: file, exitCode, folder: path.dirname(file) });
  }
}

const nothing = { files: [], coverage: { rows: [], covered: 0, counted: 0 } };

/** @param madeOf told which files were looked at */
async function checkOne(
  file: string,
  { coverage, strict, quiet, json, fix: wantsFix }: Given,
  madeOf?: (files: readonly string[]) => void,
): Promise<CheckJson> {
  const found = await check(file, madeOf);
  const checked = wantsFix && (await fix(found.findings, json !== '-')) > 0 ? await check(file) : found;
  const exitCode = isFailure(checked.findings, strict) ? 1 : 0;
  if (json !== '-') {
    print(...checked.findings.map((found) => `${renderFinding(found, { cwd: here })}\n`));
    if (coverage) print(renderCoverageTable(checked.coverage), '');
    if (!quiet) print(hasSources(file) ? sumUp(checked, coverage) : withoutSources(file), countFindings(checked));
  }
  return toCheckJson(checked, { entry: file, exitCode, folder: path.dirname(file) });
}

type Given = GivenTo<'check'>;

/** What the files of a deck tell, and what it quotes. */
async function check(file: string, madeOf?: (files: readonly string[]) => void): Promise<CheckedDeck> {
  const { entry, deck, findings } = await lookAtEntry(file);
  madeOf?.(filesLookedAt(deck));
  // A deck without sources cites nothing that could be held against them.
  const cited = await checkDeck(
    hasSources(deck.entry) ? deck : { ...deck, markdownFiles: {}, slides: [], headmatter: {} },
  );
  return {
    ...cited,
    findings: [...findOptionFaults(entry.headmatter, entry.file, entry.text), ...findings, ...cited.findings],
  };
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
