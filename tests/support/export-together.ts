/**
 * Exports the decks of tests that run at the same time (`describe.concurrent`) by one command, as a course is exported:
 * what every export has to start is started once. A deck with options that no other has is exported alone.
 */
import { basename, dirname, join, relative } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect } from 'vitest';
import type { JsonReport } from '../../cli/json-report.ts';
import { type CliRun, runCli } from './export-cli.ts';
import { alone, type DeckRun, type Exporting, expectExport, expectRefusal } from './export-deck.ts';
import { scratchRoot } from './scratch.ts';

/** For `describe.concurrent`: each of its tests lasts as long as all of them. */
export const together = { timeout: 1_500_000 };

export const expectRefusalAmong = (...[deck, expected, options]: Parameters<typeof expectRefusal>) =>
  expectRefusal(deck, expected, options, amongOthers);
export const expectExportAmong = (...[deck, expected, options]: Parameters<typeof expectExport>) =>
  expectExport(deck, expected, options, amongOthers);

const out = () => join(scratchRoot(), 'out');
const nameOf = (entry: string) => relative(scratchRoot(), entry);

const amongOthers: Exporting = {
  outDirOf: (entry) => join(out(), dirname(nameOf(entry))),
  run: (entry, args) =>
    new Promise((resolve, reject) => {
      if (asked.push({ entry, args, resolve, reject }) === 1) turn = turn.then(exportAsked);
    }),
  refused: /^(?:Not exported: \d+ (?:error|warning)|\[\d+\/\d+\] failed)/m,
};

interface Asked {
  entry: string;
  args: readonly string[];
  resolve: (run: DeckRun) => void;
  reject: (error: unknown) => void;
}
const asked: Asked[] = [];
let turn = Promise.resolve();

/** Exports what has been asked for, a command for each combination of options. */
async function exportAsked(): Promise<void> {
  for (let count = 0; count < asked.length; ) {
    count = asked.length; // tests that run at the same time begin one after the other
    for (let i = 0; i < 20; i++) await setImmediate();
  }
  const groups = Map.groupBy(asked.splice(0), ({ args }) => args.join(' '));
  for (const group of groups.values())
    try {
      await (group.length === 1 ? exportAlone(group) : exportGroup(group));
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
}

async function exportAlone(group: readonly Asked[]): Promise<void> {
  for (const { entry, args, resolve } of group) resolve(await alone.run(entry, args, amongOthers.outDirOf(entry)));
}

async function exportGroup(group: readonly Asked[]): Promise<void> {
  const args = group[0]?.args ?? [];
  const run = await runCli(
    [
      ...group.map(({ entry }) => entry),
      ...['--out', out(), '--jobs', '1', '--keep-going', '--json', '-'],
      ...(args.includes('--only') ? args : ['--only', 'slides', ...args]),
    ],
    { timeout: together.timeout - 20_000 },
  );
  const reports = JSON.parse(run.stdout || '[]') as JsonReport[];
  expect(reports.length, run.stderr).toBe(group.length);
  expect(run.exitCode, 'that of the worst deck').toBe(Math.max(...reports.map(({ exitCode }) => exitCode)));
  for (const { entry, resolve } of group) {
    const report = reports.find((one) => one.entry === entry) as JsonReport;
    const outDir = amongOthers.outDirOf(entry);
    resolve({
      ...{ report, exitCode: report.exitCode, signal: run.signal, stdout: '', stderr: saidOf(nameOf(entry), run) },
      ...{ deck: dirname(entry), outDir, pdf: join(outDir, `${basename(entry, '.md')}.pdf`) },
    });
  }
}

/** What was printed of one deck: its line and what follows, up to that of the next. */
function saidOf(name: string, { stderr }: CliRun): string {
  const parts = stderr.split(/^(?=\[\d+\/\d+\] )/m);
  return parts.find((part) => part.split('\n', 1)[0]?.includes(`  ${name}  `)) ?? `Nothing of ${name}:\n`;
}
