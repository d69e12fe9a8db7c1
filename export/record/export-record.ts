/**
 * Remembers what an export was made of, by content and by paths from the deck's folder, so that exporting the same again
 * can be told apart and skipped: here, in a fresh checkout, on another machine. Records only save time: they may be
 * deleted at any moment, and several processes may write them at once.
 */
import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BuiltWith } from '../../deck/deck.ts';
import type { Finding } from '../../findings/finding.ts';
import { cacheFolder } from '../../machine/cache-folder.ts';
import { hashContent, lastChange } from '../../machine/hash-content.ts';
import { putWhole } from '../../machine/put-whole.ts';
import type { Target } from '../output/write-outputs.ts';
import { describeMachine, isOwn } from './circumstances.ts';
import { fromPortable, toPortable, withPaths } from './portable-paths.ts';

export interface ExportedFile {
  product: string;
  path: string;
  pages: number;
  bytes: number;
  sha256: string;
  /** It claims to conform to PDF/UA-1, and all that a program can check of that holds. */
  pdfUa: boolean;
  /** The part of PDF/UA that was asked for, if it is not the first. */
  pdfUaPart?: 2;
  /** Why it does not, if so: the first slide that keeps it from that, and what is wrong there. */
  notPdfUa?: string;
  /** The same of PDF/A-2a, which is claimed only together with PDF/UA-1, and not at all with `--archive off`. */
  pdfA: boolean;
  notPdfA?: string;
}

/** Content of files and folders, by portable path. */
export type Inputs = Record<string, string>;

/** What came of an export. */
export interface Made {
  files: ExportedFile[];
  /** Warnings that the export gave; they hold as long as nothing has changed. */
  findings: Finding[];
  slidev: BuiltWith;
}

interface ExportRecord extends Made {
  machine: string;
  inputs: Inputs;
  /** Name of the list of those inputs that lie among packages: many decks have the same ones. */
  packages: string;
}

export interface RecordRequest {
  /** Absolute path of the deck's entry file. */
  entry: string;
  targets: readonly Target[];
  /** Everything that is not a file of the deck. */
  circumstances: string;
  /** A folder for records and PDFs that may be shared; `''`: records beside our packages, and no PDFs. */
  cache: string;
}

/** An export that need not be made again. */
export interface Known extends Made {
  /** PDFs that are not in their place, and are in the cache. */
  toRestore: { path: string; bytes: Uint8Array }[];
}

/** The last export of the same if it would come out the same again, and its PDFs are there or can be had. */
export function findUnchanged(request: RecordRequest): Known | undefined {
  const { entry, cache } = request;
  const folder = folderOf(request);
  for (const name of namesIn(folder)) {
    const record = read<ExportRecord>(join(folder, name));
    if (!record?.inputs || record.machine !== describeMachine()) continue;
    const packages = read<Inputs>(join(recordsIn(cache), 'packages', `${record.packages}.json`));
    if (!packages || !isAsItWas(record.inputs, entry) || !isAsItWas(packages, entry)) continue;
    const known = locate(record, request);
    if (known) return known;
  }
  return undefined;
}

/**
 * What an export is made of. To be asked once the site is built: what changes later then differs from it.
 *
 * @param paths absolute paths; one that ends in `/` stands for a whole folder
 * @param startedAt when the export began, in milliseconds since 1970
 * @returns nothing if an input has changed since: nobody knows which state was read
 */
export function describeInputs(entry: string, paths: readonly string[], startedAt: number): Inputs | undefined {
  const others = paths.filter((path) => !isOwn(path) && !path.includes('/node_modules/.slidev/'));
  if (others.some((path) => lastChange(path) >= startedAt)) return undefined;
  return Object.fromEntries(others.map((path) => [toPortable(path, entry), hashContent(path)]));
}

/**
 * Writes the record of an export that went well, and with a cache of its own its PDFs.
 *
 * @param bytes of the PDFs, in the order of the files
 */
export function writeRecord(
  request: RecordRequest,
  all: Inputs,
  { files, findings, slidev }: Made,
  bytes: readonly Uint8Array[],
): void {
  const { entry, cache } = request;
  const inputs = Object.fromEntries(Object.entries(all).filter(([path]) => !isOfPackage(path)));
  const packages = JSON.stringify(Object.fromEntries(Object.entries(all).filter(([path]) => isOfPackage(path))));
  const nameOfPackages = hash('sha256', packages).slice(0, 32);
  const record: ExportRecord = {
    ...{ machine: describeMachine(), inputs, packages: nameOfPackages, slidev },
    files: files.map((file) => ({ ...file, path: basename(file.path) })),
    findings: withPaths(findings, entry, 'portable'),
  };
  const name = hash('sha256', JSON.stringify([record.machine, inputs, nameOfPackages])).slice(0, 32);
  if (cache !== '') for (const [i, { sha256 }] of files.entries()) putWhole(pdfIn(cache, sha256), bytes[i]!);
  putWhole(join(recordsIn(cache), 'packages', `${nameOfPackages}.json`), packages);
  putWhole(join(folderOf(request), `${name}.json`), JSON.stringify(record));
}

/** Records of decks that begin with the same entry file, under the same circumstances, are looked through in turn. */
function folderOf({ entry, circumstances, cache, targets }: RecordRequest): string {
  const products = targets.map(({ path }) => basename(path));
  const key = hash('sha256', JSON.stringify([basename(entry), hashContent(entry), products, circumstances]));
  return join(recordsIn(cache), key.slice(0, 2), key.slice(2, 34));
}

const recordsIn = (cache: string) => (cache === '' ? join(cacheFolder, 'exports') : join(cache, 'exports'));
const pdfIn = (cache: string, sha256: string) => join(cache, 'pdf', sha256.slice(0, 2), `${sha256}.pdf`);
const isOfPackage = (path: string) => path.includes('/node_modules/') || path.startsWith('<packages>/');

const isAsItWas = (inputs: Inputs, entry: string): boolean =>
  Object.entries(inputs).every(([path, content]) => hashContent(fromPortable(path, entry)) === content);

/** Its PDFs in their places: there already, or in the cache. */
function locate(
  { files, findings, slidev }: ExportRecord,
  { targets, entry, cache }: RecordRequest,
): Known | undefined {
  const toRestore: Known['toRestore'] = [];
  const placed: ExportedFile[] = [];
  for (const [i, file] of files.entries()) {
    const { path } = targets[i] ?? {};
    if (path === undefined) return undefined;
    placed.push({ ...file, path });
    if (hashContent(path) === file.sha256) continue;
    const kept = pdfIn(cache, file.sha256);
    const bytes = cache !== '' && existsSync(kept) ? readFileSync(kept) : undefined;
    if (bytes === undefined || hash('sha256', bytes) !== file.sha256) return undefined;
    toRestore.push({ path, bytes });
  }
  return { files: placed, findings: withPaths(findings, entry, 'here'), slidev, toRestore };
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
}

/** Nothing where there is none, or it cannot be read. */
function read<T>(path: string): T | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch {
    return undefined;
  }
}
