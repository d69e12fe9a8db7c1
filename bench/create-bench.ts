/** Exports a generated deck with one tool, measured and checked. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cacheFolder } from '../machine/cache-folder.ts';
import { removeFolder } from './bench-folder.ts';
import { findPdfFault } from './check-pdf.ts';
import { createEnvironment } from './environment.ts';
import { prepareDeck } from './prepare-deck.ts';
import type { Quantity, Result } from './results.ts';
import { type ProcessRequest, type ProcessResult, runProcess } from './run-process.ts';
import type { Job, Tool } from './tools.ts';

export interface BenchSetting {
  /** Where all decks go. */
  folder: string;
  /** `node_modules` of the tools to compare with. */
  peers: string;
  /** A program that starts the browser. */
  browser: string;
  /** The browser the user asked for, if any. */
  ownBrowser: string;
  /** Leave decks and PDFs where they are. */
  keep: boolean;
}

const limitSeconds = 900;

export function createBench({ folder, peers, browser, ownBrowser, keep }: BenchSetting, signal: AbortSignal) {
  /**
   * One export in a new folder.
   *
   * @param label tells repeated exports of one size apart
   */
  async function measure(tool: Tool, slides: number, quantity: Quantity, label: string): Promise<Result> {
    const home = join(folder, `${slides}-slides-${label}-${tool.name}`);
    const { deck, packages, temp } = await prepareDeck(home, slides, tool.flavour, peers);
    const pdf = join(home, 'out', 'deck.pdf');
    await mkdir(dirname(pdf));
    const page = join(folder, `${slides}-slides.html`);
    const job = { deck, pdf, packages, page, browser, ownBrowser };
    const unprepared =
      tool.name === 'floor'
        ? await saveFinishedPage(job, temp)
        : tool.name === 'edited'
          ? await exportBeforeEdit(tool.args(job), home, temp, deck)
          : undefined;
    if (tool.name === 'export') await forgetWhatIsKept();
    let peakBytes = 0;
    const told = (bytes: number) => (peakBytes = Math.max(peakBytes, bytes));
    const memory = quantity === 'memory' ? { everyMs: 100, told } : undefined;
    const { seconds, failure } = unprepared ?? (await run(tool.args(job), home, temp, memory));
    const fault = failure ?? (await findPdfFault(pdf, slides));
    if (!keep) await removeFolder(home);
    signal.throwIfAborted();
    return { slides, tool: tool.name, quantity, seconds, peakBytes, failure: fault };
  }

  /** The export before the edit, and the edit: one word of the slide in the middle. */
  async function exportBeforeEdit(
    args: readonly string[],
    home: string,
    temp: string,
    deck: string,
  ): Promise<ProcessResult | undefined> {
    const before = await run(args, home, temp);
    const source = await readFile(deck, 'utf8');
    const places = [...source.matchAll(/weighed against/g)];
    const { index } = places[places.length >> 1]!;
    await writeFile(deck, `${source.slice(0, index)}held${source.slice(index + 'weighed'.length)}`);
    return before.failure ? { ...before, failure: `the export before the edit, ${before.failure}` } : undefined;
  }

  /** The page our export prints, saved once for each size. Returns only what went wrong. */
  async function saveFinishedPage({ deck, page }: Job, temp: string): Promise<ProcessResult | undefined> {
    if (existsSync(page)) return undefined;
    const script = join(import.meta.dirname, 'save-finished-page.ts');
    const result = await run([script, deck, page, temp, ownBrowser], dirname(deck), temp);
    return result.failure
      ? { ...result, failure: `the finished page could not be saved, ${result.failure}` }
      : undefined;
  }

  async function run(
    args: readonly string[],
    cwd: string,
    temp: string,
    memory?: ProcessRequest['memory'],
  ): Promise<ProcessResult> {
    const env = createEnvironment({ TMPDIR: temp }); // temporary files under our eyes
    const request = { args, cwd, env, limitSeconds };
    const result = await runProcess(memory ? { ...request, memory } : request, signal);
    if (result.failure) process.stderr.write(`${result.output}\n`);
    return result;
  }

  return { measure };
}

/** A cold export finds nothing of an earlier one but the browser, unpacked, and compiled modules of Node. */
async function forgetWhatIsKept(): Promise<void> {
  for (const kind of ['bundles', 'slides']) await rm(join(cacheFolder, kind), { recursive: true, force: true });
}
