/** The command line: arguments → options → export → exit code. The only file that touches argv and the exit code. */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { enableCompileCache } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { type Entry, readEntry } from '../deck/read-entry.ts';
import type { Outcome } from '../export/export-deck.ts';
import type { Options } from '../export/options/option-table.ts';
import { resolveOptions } from '../export/options/resolve-options.ts';
import { findTargets, hasPrevious, type Target } from '../export/output/write-outputs.ts';
import { Failure } from '../findings/failure.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { cacheFolder } from '../machine/cache-folder.ts';
import { exitCodeOf } from './exit-codes.ts';
import { renderHelp } from './help.ts';
import { renderJsonReport } from './json-report.ts';
import { type CommandLine, parseCommandLine } from './parse-command-line.ts';
import { createReporter, type Reporter } from './reporter.ts';

/** 128 + the signal's number, as shells count. */
const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** npm runs scripts in the project's folder; paths are meant from where the user typed the command. */
const cwd = process.env.INIT_CWD ?? process.cwd();

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  let commandLine: CommandLine;
  try {
    commandLine = parseCommandLine(argv);
  } catch (error) {
    return await giveUp(error, { entry: '', json: optionValue(argv, '--json'), verbose: argv.includes('--verbose') });
  }
  if (commandLine.wants === 'help') return print(renderHelp());
  if (commandLine.wants === 'version') return print(`${version()}\n`);
  const { given } = commandLine;
  const file = resolve(cwd, commandLine.entry);
  try {
    const entry = readEntry(file);
    return await run(entry, resolveOptions(commandLine, entry.headmatter, entry.file, entry.text), given.out);
  } catch (error) {
    return await giveUp(error, { entry: file, json: given.json, verbose: given.verbose, strict: given.strict });
  }
}

async function run(entry: Entry, options: Options, out: string | undefined): Promise<number> {
  const { quiet, verbose, json, strict } = options;
  const reporter = createReporter({ quiet, verbose, cwd, isStdoutTaken: json === '-' });
  const outDir = out === undefined ? join(process.cwd(), options.out) : resolve(cwd, out);
  const targets = findTargets(options, outDir, entry.file, entry.headmatter);
  const browser = options.browser && resolve(cwd, options.browser);
  const job = new AsyncDisposableStack();
  const interruption = watchSignals(job);
  try {
    const request = { entry: entry.file, targets, options: { ...options, browser } };
    enableCompileCache(join(cacheFolder, 'modules')); // what comes now is large
    const { exportDeck } = await import('../export/export-deck.ts');
    const exporting = exportDeck(request, reporter.step, job, interruption.shield);
    exporting.catch(() => undefined); // after an interruption nobody waits for it
    const outcome = await Promise.race([exporting, interruption.happened]);
    if (typeof outcome === 'number') return outcome;
    return await conclude(outcome, entry, options, reporter);
  } catch (error) {
    if (interruption.signal.aborted) return await interruption.happened;
    return await giveUp(error, { entry: entry.file, json, verbose, strict, targets });
  } finally {
    interruption.stop();
    await job.disposeAsync();
  }
}

async function conclude(
  { status, files, findings }: Outcome,
  { file }: Entry,
  options: Options,
  reporter: Reporter,
): Promise<number> {
  reporter.findings(findings);
  reporter.exported(files, status === 'unchanged');
  await writeJson(options, renderJsonReport({ status, exitCode: 0, entry: file, files, findings }));
  return 0;
}

interface Circumstances {
  entry: string;
  json?: string | undefined;
  verbose?: boolean | undefined;
  strict?: boolean | undefined;
  targets?: readonly Target[];
}

async function giveUp(error: unknown, { entry, json, verbose, strict, targets = [] }: Circumstances): Promise<number> {
  const findings = error instanceof Failure ? error.findings : [internal(error)];
  const exitCode = exitCodeOf(findings, strict);
  const reporter = createReporter({ quiet: false, verbose: verbose ?? false, cwd, isStdoutTaken: true });
  reporter.failed(findings, hasPrevious(targets));
  await writeJson({ json }, renderJsonReport({ status: 'failed', exitCode, entry, files: [], findings }));
  return exitCode;
}

async function writeJson({ json }: { json?: string | undefined }, text: string): Promise<void> {
  if (json === '-') process.stdout.write(text);
  else if (json) await writeFile(resolve(cwd, json), text);
}

/** The value of an option on a command line that cannot be read as a whole. */
function optionValue(argv: readonly string[], flag: string): string | undefined {
  const joined = argv.find((word) => word.startsWith(`${flag}=`));
  return joined ? joined.slice(flag.length + 1) : argv.includes(flag) ? argv[argv.indexOf(flag) + 1] : undefined;
}

/** On the first signal everything is taken down in order; on a second one the process just ends. */
function watchSignals(job: AsyncDisposableStack) {
  const abort = new AbortController();
  let isShielded = false;
  let report: (code: number) => void;
  const happened = new Promise<number>((resolve) => (report = resolve));
  const stopped = new Map<NodeJS.Signals, () => void>();
  for (const [name, code] of Object.entries(signals) as [NodeJS.Signals, number][]) {
    const onSignal = () => {
      if (isShielded) return; // the PDFs are being put in place: that takes milliseconds
      if (abort.signal.aborted) process.exit(code);
      process.stderr.write('\nInterrupted; cleaning up. The previous PDF is untouched.\n');
      abort.abort();
      void job.disposeAsync().finally(() => report(code));
    };
    stopped.set(name, onSignal);
    process.on(name, onSignal);
  }
  return {
    signal: abort.signal,
    happened,
    /** From now on the export is finished whatever happens; throws if it has been interrupted already. */
    shield: () => {
      abort.signal.throwIfAborted();
      isShielded = true;
    },
    stop: () => {
      for (const [name, onSignal] of stopped) process.off(name, onSignal);
    },
  };
}

function internal(error: unknown): Finding {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return finding('INTERNAL', `Unexpected: ${message.split('\n')[0]}`, { detail: stack });
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

function version(): string {
  return (JSON.parse(readFileSync(join(dirname(import.meta.dirname), 'package.json'), 'utf8')) as { version: string })
    .version;
}
