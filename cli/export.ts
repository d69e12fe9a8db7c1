/** `seminar-deck export`: options → export → report. */
import { resolve } from 'node:path';
import { type Entry, readEntry } from '../deck/read-entry.ts';
import type { Options } from '../export/options/option-table.ts';
import { resolveOptions } from '../export/options/resolve-options.ts';
import { findTargets, hasPrevious, type Target } from '../export/output/write-outputs.ts';
import { Failure, fail, findingsOf } from '../findings/failure.ts';
import type { GivenToMany } from './commands.ts';
import { exitCodeOf } from './exit-codes.ts';
import { fromHere, here } from './here.ts';
import { interruptible } from './interruption.ts';
import { renderJsonReport } from './json-report.ts';
import { meansMany, partOf } from './many.ts';
import { withOtherFaults } from './other-faults.ts';
import { type CommandLine, parseCommandLine } from './parse-command-line.ts';
import { createReporter } from './reporter.ts';
import { writeJson } from './write-json.ts';

export async function run(argv: readonly string[]): Promise<number> {
  let commandLine: CommandLine<'export'>;
  try {
    commandLine = parseCommandLine('export', argv);
  } catch (error) {
    return await giveUp(error, { entry: '', json: optionValue(argv, '--json'), verbose: argv.includes('--verbose') });
  }
  const { operands } = commandLine;
  const { many, given: all } = partOf(commandLine.given);
  const { watch = false, ...given } = all;
  if (watch) return await watchOne(operands, many, given);
  if (meansMany(operands, many)) return await (await import('./export-many.ts')).exportMany(operands, many, given);
  const [typed = 'slides.md'] = operands;
  const circumstances: Circumstances = { entry: resolve(here, typed), ...given };
  try {
    const entry = readEntry(circumstances.entry);
    const options = resolveOptions({ entry: typed, given }, entry.headmatter, entry.file, entry.text);
    const targets = findTargets(options, resolve(here, options.out), entry.file, entry.headmatter);
    Object.assign(circumstances, options, { entry: entry.file, targets });
    return await exportTo(targets, entry, options);
  } catch (error) {
    const failure =
      error instanceof Failure ? new Failure(await withOtherFaults(error.findings, circumstances.entry)) : error;
    return await giveUp(failure, circumstances);
  }
}

async function watchOne(operands: string[], many: GivenToMany, given: Partial<Options>): Promise<number> {
  const [typed = 'slides.md'] = operands;
  try {
    if (meansMany(operands, many))
      fail('OPTION_INVALID', '`--watch` takes one deck.', {
        fix: 'Name one file, and run the command once for each deck.',
      });
    const { file } = readEntry(resolve(here, typed));
    const { exportWatching } = await import('./export-watching.ts');
    return await exportWatching(file, typed, given);
  } catch (error) {
    return await giveUp(error, { entry: typed, ...given });
  }
}

async function exportTo(targets: readonly Target[], { file }: Entry, options: Options): Promise<number> {
  const { quiet, verbose, json } = options;
  const reporter = createReporter({ quiet, verbose, cwd: here, isStdoutTaken: json === '-' });
  return await interruptible(async (job, shield) => {
    const { exportDeck } = await import('../export/export-deck.ts');
    const request = { entry: file, targets, options: fromHere(options) };
    const { status, files, findings, slidev } = await exportDeck(request, reporter.step, job, shield);
    reporter.findings(findings);
    reporter.exported(files, status === 'unchanged', slidev);
    await writeJson(json, renderJsonReport({ status, exitCode: 0, entry: file, slidev, files, findings }));
    return 0;
  }, 'The previous PDF is untouched.');
}

interface Circumstances {
  entry: string;
  json?: string | undefined;
  verbose?: boolean | undefined;
  strict?: boolean | undefined;
  targets?: readonly Target[];
}

async function giveUp(error: unknown, { entry, json, verbose, strict, targets = [] }: Circumstances): Promise<number> {
  const findings = findingsOf(error);
  const exitCode = exitCodeOf(findings, strict);
  const reporter = createReporter({ quiet: false, verbose: verbose ?? false, cwd: here, isStdoutTaken: true });
  reporter.failed(findings, hasPrevious(targets));
  await writeJson(json, renderJsonReport({ status: 'failed', exitCode, entry, files: [], findings }));
  return exitCode;
}

/** The value of an option on a command line that cannot be read as a whole. */
function optionValue(argv: readonly string[], flag: string): string | undefined {
  const joined = argv.find((word) => word.startsWith(`${flag}=`));
  return joined ? joined.slice(flag.length + 1) : argv.includes(flag) ? argv[argv.indexOf(flag) + 1] : undefined;
}
