/** The benchmark: the order of its steps, what it says meanwhile, and its exit code. */
import { availableParallelism, loadavg, platform } from 'node:os';
import { join } from 'node:path';
import { createBenchFolder, removeFolder } from './bench-folder.ts';
import { type BenchOptions, parseBenchOptions, usage } from './bench-options.ts';
import { createBench } from './create-bench.ts';
import { installPeers } from './install-peers.ts';
import { readMachineFacts } from './machine-facts.ts';
import { measureMany, measureUnchanged } from './many-decks.ts';
import { renderMany, renderUnchanged } from './render-many.ts';
import { renderReport } from './render-report.ts';
import type { Result } from './results.ts';
import { tools } from './tools.ts';
import { writeBrowserStarter } from './write-browser-starter.ts';

const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
const say = (text: string) => void process.stderr.write(`${text}\n`);

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  let options: BenchOptions | 'help';
  try {
    options = parseBenchOptions(argv);
  } catch (error) {
    say(`${(error as Error).message}\n\n${usage}`);
    return 2;
  }
  if (options === 'help') {
    process.stdout.write(usage);
    return 0;
  }
  if (platform() !== 'linux') {
    say('The benchmark runs on Linux only: it reads the memory of processes from /proc.');
    return 2;
  }
  return await runInFolder(options);
}

/** What is asked for. */
function measureOf({ decks, unchanged }: BenchOptions): typeof compare {
  if (unchanged > 0) return passOver;
  return decks > 0 ? compareMany : compare;
}

/** However the comparison ends, no process and no folder is left. */
async function runInFolder(options: BenchOptions): Promise<number> {
  const interruption = new AbortController();
  let exitCode = 1;
  for (const [name, code] of Object.entries(signals)) {
    process.on(name, () => {
      exitCode = code;
      interruption.abort(new Error('Interrupted.'));
    });
  }
  const folder = await createBenchFolder();
  try {
    return await measureOf(options)(options, folder, interruption.signal);
  } catch (error) {
    say((error as Error).message);
    return exitCode;
  } finally {
    if (options.keep) say(`Kept: ${folder}`);
    else await removeFolder(folder);
  }
}

/** @returns the exit code: 0 even if a bar is missed, 1 if a tool failed */
async function compare(options: BenchOptions, folder: string, signal: AbortSignal): Promise<number> {
  const compared = tools.filter(({ name }) => !options.skip.includes(name));
  const [load = 0] = loadavg();
  say('Preparing');
  const peers = await installPeers(signal);
  const browser = await writeBrowserStarter(folder, options.browser);
  const bench = createBench({ folder, peers, browser, ownBrowser: options.browser, keep: options.keep }, signal);

  say('Warming up');
  for (const tool of compared) report(await bench.measure(tool, 2, 'time', 'warm-up'));
  const results: Result[] = [];
  for (const slides of options.slides) {
    const times = Array.from({ length: options.runs }, (_, i) => ['time', `run-${i + 1}`] as const);
    for (const [quantity, label] of [...times, ['memory', 'memory'] as const]) {
      for (const tool of compared.filter(({ maxSlides }) => slides <= maxSlides)) {
        const result = await bench.measure(tool, slides, quantity, label);
        report(result);
        results.push(result);
      }
    }
  }
  const facts = await readMachineFacts(join(import.meta.dirname, '../node_modules'), peers, browser);
  facts.push(describeLoad(load));
  process.stdout.write(`${renderReport(results, compared, options.runs, facts)}\n`);
  return results.some(({ failure }) => failure !== undefined) ? 1 : 0;
}

/** @returns the exit code: 0 even if a bar is missed */
async function compareMany({ decks }: BenchOptions, folder: string, signal: AbortSignal): Promise<number> {
  const [load = 0] = loadavg();
  const result = await measureMany(decks, folder, say, signal);
  process.stdout.write(`${renderMany(result, [describeLoad(load)])}\n`);
  return 0;
}

/** @returns the exit code: 0 even if a bar is missed */
async function passOver({ unchanged }: BenchOptions, folder: string, signal: AbortSignal): Promise<number> {
  const [load = 0] = loadavg();
  const result = await measureUnchanged(unchanged, folder, say, signal);
  process.stdout.write(`${renderUnchanged(result, [describeLoad(load)])}\n`);
  return 0;
}

/** Times taken while other work runs are worth little: the reader must know. */
function describeLoad(load: number): string {
  const shown = `Load of the machine in the minute before the start: ${load.toFixed(1)}`;
  return load > availableParallelism() / 4 ? `${shown}. **Other work was running: do not trust these times.**` : shown;
}

function report({ slides, tool, quantity, seconds, peakBytes, failure }: Result): void {
  const measured = quantity === 'time' ? `${seconds.toFixed(1)} s` : `${(peakBytes / 1e6).toFixed(0)} MB`;
  say(`  ${slides} slides, ${tool}: ${failure ? `failed, ${failure}` : measured}`);
}
