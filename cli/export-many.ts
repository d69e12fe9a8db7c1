/** `seminar-deck export` of several decks: which → where → lanes → report. */
import { resolve } from 'node:path';
import type { FoundDeck } from '../deck/find-decks.ts';
import { exportDecks } from '../export/many/export-decks.ts';
import { planOf, planTasks } from '../export/many/plan-tasks.ts';
import type { Result } from '../export/many/task.ts';
import { optionTable } from '../export/options/option-table.ts';
import type { GivenTo, GivenToMany } from './commands.ts';
import { renderDeckTable } from './deck-table.ts';
import { exitCodeOf } from './exit-codes.ts';
import { explain } from './explain.ts';
import { fromHere, here } from './here.ts';
import { interruptible } from './interruption.ts';
import { decksOf, defaultJobs } from './many.ts';
import { openReport, renderDeckReports } from './many-report.ts';
import { createManyReporter } from './many-reporter.ts';
import { withOtherFaults } from './other-faults.ts';
import { findShard, shardOf } from './shard.ts';
import { writeJson } from './write-json.ts';

/** What a run has come to, told whether it ends well or not. */
interface Run {
  decks: FoundDeck[];
  results: Result[];
}

type Given = Omit<GivenTo<'export'>, 'json'>;

/**
 * @param many what is said of the run
 * @param given what is said of each deck
 * @returns the exit code of the worst deck
 */
export async function exportMany(
  operands: readonly string[],
  many: GivenToMany,
  { json, ...given }: GivenTo<'export'>,
): Promise<number> {
  const run: Run = { decks: [], results: [] };
  const work = exportInto(run, operands, many, given, json === '-' ? process.stderr : process.stdout);
  const exitCode = await work.catch((error: unknown) => explain(error, given.verbose));
  await writeJson(json, renderDeckReports(run.results, run.decks, given.strict ?? false));
  return exitCode;
}

async function exportInto(
  run: Run,
  operands: readonly string[],
  { decks: list, jobs = defaultJobs(), keepGoing = false, report: reportPath = '', shard: asked = '' }: GivenToMany,
  { quiet = false, verbose = false, ...given }: Given,
  tableOn: NodeJS.WritableStream,
): Promise<number> {
  const { out = String(optionTable.out.default), strict = false } = given;
  const options = fromHere(given);
  const found = decksOf(operands, list);
  const shard = findShard(asked, process.env);
  run.decks = shard ? found.filter(({ name }) => shardOf(name, shard.total) === shard.index) : found;
  // Refused by all parts alike, whichever the two decks belong to.
  const { tasks, unreadable } = planOf(planTasks(found, options, resolve(here, out)), run.decks);
  if (shard && !quiet)
    process.stderr.write(`part ${shard.index} of ${shard.total}: ${run.decks.length} of ${found.length} decks\n`);
  const reporter = createManyReporter({ total: run.decks.length, quiet, verbose, cwd: here });
  const { browser } = options;
  const report = await openReport(reportPath && resolve(here, reportPath), found, { browser, strict, shard });
  const ended = async (result: Result) => {
    run.results.push(result);
    reporter.ended(result);
    await report.add(result);
  };

  for (const one of unreadable) await ended(await withAllFaults(one, run.decks));
  const toMake = unreadable.length > 0 && !keepGoing ? [] : tasks;
  const exitCode = await interruptible(async (job) => {
    await exportDecks({ tasks: toMake, jobs, keepGoing }, { step: reporter.step, ended }, job);
    return worstOf(run.results, strict);
  }, 'Decks that were done stay; the others are as they were.');
  reporter.stop();
  if (!quiet) tableOn.write(`\n${renderDeckTable(run.results, notBegun(run))}`);
  report.end();
  return exitCode;
}

/** What the files tell of a deck that cannot be read. */
async function withAllFaults(result: Result, decks: readonly FoundDeck[]): Promise<Result> {
  const entry = decks.find(({ name }) => name === result.deck)?.file ?? '';
  return { ...result, findings: await withOtherFaults(result.findings, entry) };
}

const worstOf = (results: readonly Result[], isStrict: boolean): number =>
  Math.max(0, ...results.map(({ status, findings }) => (status === 'failed' ? exitCodeOf(findings, isStrict) : 0)));

function notBegun({ decks, results }: Run): string[] {
  const ended = new Set(results.map(({ deck }) => deck));
  return decks.map(({ name }) => name).filter((name) => !ended.has(name));
}
