/** `seminar-deck export` of several decks: which → where → lanes → report. */
import { resolve } from 'node:path';
import { exportDecks } from '../export/many/export-decks.ts';
import { planOf, planTasks } from '../export/many/plan-tasks.ts';
import type { Result } from '../export/many/task.ts';
import { optionTable } from '../export/options/option-table.ts';
import { findingsOf } from '../findings/failure.ts';
import type { GivenTo, GivenToMany } from './commands.ts';
import { renderDeckTable } from './deck-table.ts';
import { exitCodeOf } from './exit-codes.ts';
import { explain } from './explain.ts';
import { here } from './here.ts';
import { interruptible } from './interruption.ts';
import { decksOf, defaultJobs } from './many.ts';
import { openReport, renderDeckReports } from './many-report.ts';
import { createManyReporter } from './many-reporter.ts';
import { withOtherFaults } from './other-faults.ts';
import { findShard, shardOf } from './shard.ts';
import { writeJson } from './write-json.ts';

/**
 * @param many what is said of the run
 * @param given what is said of each deck
 * @returns the exit code of the worst deck
 */
export async function exportMany(
  operands: readonly string[],
  { decks: list, jobs = defaultJobs(), keepGoing = false, report: reportPath = '', shard: asked = '' }: GivenToMany,
  { json, quiet = false, verbose = false, ...given }: GivenTo<'export'>,
): Promise<number> {
  const { out = String(optionTable.out.default), strict = false } = given;
  const [browser = '', cache = ''] = [given.browser, given.cache].map((path) => path && resolve(here, path));
  const all = { ...given, browser, cache };
  try {
    const found = decksOf(operands, list);
    const shard = findShard(asked, process.env);
    const decks = shard ? found.filter(({ name }) => shardOf(name, shard.total) === shard.index) : found;
    // Refused by all parts alike, whichever the two decks belong to.
    const { tasks, unreadable } = planOf(planTasks(found, all, resolve(here, out)), decks);
    if (shard && !quiet)
      process.stderr.write(`part ${shard.index} of ${shard.total}: ${decks.length} of ${found.length} decks\n`);
    const reporter = createManyReporter({ total: decks.length, quiet, verbose, cwd: here });
    const report = await openReport(reportPath && resolve(here, reportPath), found, { browser, strict, shard });
    const results: Result[] = [];
    const end = async (result: Result) => {
      results.push(result);
      reporter.ended(result);
      await report.add(result);
    };
    const fileOf = new Map(found.map(({ name, file }) => [name, file]));
    for (const one of unreadable)
      await end({ ...one, findings: await withOtherFaults(one.findings, fileOf.get(one.deck) ?? '') });
    const toMake = unreadable.length > 0 && !keepGoing ? [] : tasks;
    const exitCode = await interruptible(async (job) => {
      await exportDecks({ tasks: toMake, jobs, keepGoing }, { step: reporter.step, ended: end }, job);
      return Math.max(
        ...results.map(({ status, findings }) => (status === 'failed' ? exitCodeOf(findings, strict) : 0)),
      );
    }, 'Decks that were done stay; the others are as they were.');
    reporter.stop();
    const ended = new Set(results.map(({ deck }) => deck));
    const notBegun = decks.map(({ name }) => name).filter((name) => !ended.has(name));
    if (!quiet) (json === '-' ? process.stderr : process.stdout).write(`\n${renderDeckTable(results, notBegun)}`);
    await writeJson(json, renderDeckReports(results, decks, strict));
    return exitCode;
  } catch (error) {
    await writeJson(json, renderDeckReports([], [], strict));
    return explain(error, verbose) || exitCodeOf(findingsOf(error));
  }
}
