/**
 * Remembers what an export was made of, so that exporting the same again can be told apart and
 * skipped. The record lies among this project's packages and goes when they go.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chooseSlidev } from '../../deck/choose-slidev.ts';
import type { BuiltWith } from '../../deck/deck.ts';
import type { Finding } from '../../findings/finding.ts';
import { cacheFolder } from '../../machine/cache-folder.ts';
import { isInstalled, packageRoot } from '../../machine/package-root.ts';
import type { Options } from '../options/option-table.ts';
import { hashFile, matchesPrint, type Print, takePrint } from './fingerprint.ts';

export interface ExportedFile {
  product: string;
  path: string;
  pages: number;
  bytes: number;
  sha256: string;
  /** It claims to conform to PDF/UA-1, and all that a program can check of that holds. */
  pdfUa: boolean;
  /** Why it does not, if so: the first slide that keeps it from that, and what is wrong there. */
  notPdfUa?: string;
  /** The same of PDF/A-2a, which is claimed only together with PDF/UA-1, and not at all with `--archive off`. */
  pdfA: boolean;
  notPdfA?: string;
}

export interface ExportRecord {
  /** Everything that is not a file: options, browser, date. */
  circumstances: string;
  inputs: Record<string, Print>;
  files: ExportedFile[];
  /** Warnings that the export gave; they hold as long as nothing has changed. */
  findings: Finding[];
  slidev: BuiltWith;
}

const records = join(cacheFolder, 'exports');
/** The exporter itself is an input like any other: its sources, or what was compiled of them where it is installed. */
const exporterInputs = [
  'export/',
  'deck/',
  'pdf/',
  'citations/',
  'findings/',
  'machine/',
  'text/',
  'handout/',
  'presenting/',
  'components/',
  'setup/',
  'styles/',
  'theme/',
  ...(isInstalled ? ['lib/'] : []),
  'package.json',
  'package-lock.json',
].map((name) => join(packageRoot, name));

/** What besides files can change the result. */
export function describeCircumstances(entry: string, options: Options, browser: string): string {
  const { quiet, verbose, force, json, entry: typed, ...relevant } = options;
  return JSON.stringify([entry, relevant, browser, chooseSlidev(entry).folder, process.env.SOURCE_DATE_EPOCH ?? '']);
}

/** The record of the last export to these paths if it would come out the same again. */
export async function findUnchanged(
  targets: readonly string[],
  circumstances: string,
): Promise<ExportRecord | undefined> {
  try {
    const record = JSON.parse(await readFile(pathOf(targets), 'utf8')) as ExportRecord;
    if (record.circumstances !== circumstances) return undefined;
    const checks = [
      ...Object.entries(record.inputs).map(([path, print]) => matchesPrint(path, print)),
      ...record.files.map(async ({ path, sha256 }) => (await hashFile(path)) === sha256),
    ];
    return (await Promise.all(checks)).every(Boolean) ? record : undefined;
  } catch {
    return undefined; // no record, not readable, or an output is gone: export
  }
}

/**
 * How every input looks now. To be asked once the site is built: what changes later then differs from its print.
 *
 * @param startedAt when the export began, in milliseconds since 1970
 * @returns nothing if an input has changed since: nobody knows which state was read
 */
export async function takePrints(
  inputs: readonly string[],
  startedAt: number,
): Promise<ExportRecord['inputs'] | undefined> {
  const prints = await Promise.all(
    [...inputs, ...exporterInputs].map(async (path) => [path, await takePrint(path)] as const),
  );
  return prints.some(([, { changedAt }]) => changedAt >= startedAt) ? undefined : Object.fromEntries(prints);
}

/** Writes the record of an export that went well. */
export async function writeRecord(record: ExportRecord): Promise<void> {
  const path = pathOf(record.files.map((file) => file.path));
  const aside = `${path}.${process.pid}.tmp`;
  try {
    await mkdir(records, { recursive: true });
    await writeFile(aside, JSON.stringify(record));
    await rename(aside, path);
    await sweep();
  } catch {
    await rm(aside, { force: true }); // a record only saves time: without one the next export is done in full
  }
}

/** How many exports are remembered: more than anyone works on at a time. */
const maxRecords = 200;

/** Forgets the exports that lie back the furthest. */
async function sweep(): Promise<void> {
  const paths = (await readdir(records)).map((name) => join(records, name));
  if (paths.length <= maxRecords) return;
  const dated = await Promise.all(paths.map(async (path) => ({ path, at: (await stat(path)).mtimeMs })));
  const old = dated.sort((a, b) => b.at - a.at).slice(maxRecords);
  await Promise.all(old.map(({ path }) => rm(path, { force: true })));
}

const pathOf = (targets: readonly string[]): string =>
  join(records, `${createHash('sha256').update(targets.join('\n')).digest('hex').slice(0, 32)}.json`);
