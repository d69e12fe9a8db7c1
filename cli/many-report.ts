/** What programs are told of many decks: a JSON array at the end, or a line of JSON for each deck as it ends. */
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { FoundDeck } from '../deck/find-decks.ts';
import { browserIdentity } from '../export/browser/embedded.ts';
import type { Result } from '../export/many/task.ts';
import { versionIn } from '../machine/find-package.ts';
import { packageRoot } from '../machine/package-root.ts';
import { exitCodeOf } from './exit-codes.ts';
import { type JsonReport, toJsonReport } from './json-report.ts';
import type { Shard } from './shard.ts';
import { refuseReport } from './write-json.ts';

/** What is said of one deck among many. */
export interface DeckReport extends JsonReport {
  /** Its path from the root of all. */
  deck: string;
  seconds: number;
}

/** The first line of a report: what was to be done, and with what. */
export interface RunReport {
  version: 1;
  /** All decks that were asked for. */
  decks: readonly string[];
  /** Which part of them this run makes, where several share them. */
  shard?: Shard | undefined;
  versions: Versions;
}

/** What the bytes may depend on besides the decks. */
export interface Versions {
  'seminar-deck': string;
  node: string;
  browser: string;
}

/** @param exitCode is the deck's own: under strict rules warnings count */
export function toDeckReport(result: Result, entry: string, isStrict: boolean): DeckReport {
  const { deck, seconds, status, findings } = result;
  const exitCode = status === 'failed' ? exitCodeOf(findings, isStrict) : 0;
  const made = 'files' in result ? { slidev: result.slidev, files: result.files } : { files: [] };
  return { deck, seconds, ...toJsonReport({ status, exitCode, entry, findings, ...made }) };
}

export function renderDeckReports(results: readonly Result[], decks: readonly FoundDeck[], isStrict: boolean): string {
  const entries = new Map(decks.map(({ name, file }) => [name, file]));
  const inOrder = [...results].sort((a, b) => (a.deck < b.deck ? -1 : 1));
  const reports = inOrder.map((result) => toDeckReport(result, entries.get(result.deck) ?? '', isStrict));
  return `${JSON.stringify(reports, null, 2)}\n`;
}

export interface Report {
  /** A report that cannot be written keeps no deck from being made. */
  add: (result: Result) => Promise<void>;
  /** @throws {Failure} OUTPUT_UNWRITABLE if it does not tell of all that was added */
  end: () => void;
}

/**
 * Begins a report anew.
 *
 * @param path where it goes; `''`: nowhere
 * @param decks all that were asked for, those of other shards too
 * @throws {Failure} OUTPUT_UNWRITABLE
 */
export async function openReport(
  path: string,
  decks: readonly FoundDeck[],
  { browser, strict: isStrict, shard }: { browser: string; strict: boolean; shard: Shard | undefined },
): Promise<Report> {
  if (path === '') return { add: async () => undefined, end: () => undefined };
  const versions: Versions = {
    'seminar-deck': versionIn(packageRoot),
    node: process.versions.node,
    browser: await browserIdentity(browser),
  };
  const entries = new Map(decks.map(({ name, file }) => [name, file]));
  const head: RunReport = { version: 1, decks: decks.map(({ name }) => name), shard, versions };
  const begin = async () => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, `${JSON.stringify(head)}\n`);
  };
  await begin().catch((error) => refuseReport(path, error));
  let problem: Error | undefined;
  return {
    async add(result) {
      const line = { ...toDeckReport(result, entries.get(result.deck) ?? '', isStrict), versions };
      await appendFile(path, `${JSON.stringify(line)}\n`).catch((error: Error) => (problem ??= error));
    },
    end: () => problem && refuseReport(path, problem),
  };
}
