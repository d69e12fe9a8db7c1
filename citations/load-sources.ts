import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure, fail } from '../findings/failure.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { hashBytes } from './hash-bytes.ts';
import { checkDates } from './references/check-dates.ts';
import { checkGaps } from './references/check-gaps.ts';
import { checkNameless } from './references/check-nameless.ts';
import { createSource, type NamedText } from './source/create-source.ts';
import { parseReferences, type Reference } from './source/parse-references.ts';
import type { Source } from './source/source.ts';
import type { Library } from './verify/library.ts';

/** A library, and what kept some of its sources out. */
export interface LoadedLibrary {
  library: Library;
  findings: Finding[];
}

const suffix = '.passages.yaml';

/**
 * Reads a folder of sources: `references.yaml`, and for each document `<key>.txt`, `<key>.passages.yaml` and perhaps
 * `<key>.errata.yaml`. A folder that does not exist is an empty library; a source that cannot be used is left out and
 * is among the findings. Only reads; throws only what the file system throws.
 */
export async function loadSources(folder: string): Promise<LoadedLibrary> {
  const names = (await readIfThere(() => readdir(folder))) ?? [];
  const keys = names.filter((name) => name.endsWith(suffix)).map((name) => name.slice(0, -suffix.length));
  const loaded = await Promise.all(keys.sort().map((key) => collectFindings(() => loadSource(folder, key))));
  const references = await collectFindings(() => loadReferences(folder));
  const dates = references.value?.dates ?? [];
  const sources = new Map(loaded.flatMap(({ value }): [string, Source][] => (value ? [[value.key, value]] : [])));
  const library: Library = { sources, references: references.value?.entries ?? new Map() };
  return {
    library,
    findings: [...loaded, references]
      .flatMap(({ findings }) => findings)
      .concat(withoutReference(library, references.findings), dates),
  };
}

async function loadSource(folder: string, key: string): Promise<Source> {
  const file = path.join(folder, `${key}.txt`);
  const bytes = await readIfThere(() => readFile(file));
  if (!bytes) return fail('SOURCE_UNREADABLE', `${file} is missing, but its numbering is there.`, { file });
  const [passages, errata] = await Promise.all([
    readText(folder, `${key}${suffix}`),
    readText(folder, `${key}.errata.yaml`),
  ]);
  const source = createSource({
    bytes,
    sha256: hashBytes(bytes),
    passages: passages as NamedText,
    ...(errata ? { errata } : {}),
  });
  return source.key === key
    ? source
    : fail('PASSAGES_INVALID', `${passages?.file} has the key ${source.key}; it must be ${key}, as in its name.`);
}

async function loadReferences(folder: string): Promise<{ entries: Map<string, Reference>; dates: Finding[] }> {
  const references = await readText(folder, 'references.yaml');
  if (!references) return { entries: new Map(), dates: [] };
  const { text, file } = references;
  const entries = parseReferences(text, file);
  const findings = [...checkDates(text, file), ...checkGaps(text, file), ...checkNameless(text, file, entries)];
  return { entries, dates: findings };
}

/** A source must be in the reference list, so that it can be named. */
function withoutReference({ sources, references }: Library, problems: readonly Finding[]): Finding[] {
  if (problems.length > 0) return [];
  const missing = [...sources.keys()].filter((key) => !references.has(key));
  return missing.map((key) => finding('REFERENCES_INVALID', `references.yaml has no entry with the id ${key}.`));
}

async function readText(folder: string, name: string): Promise<NamedText | undefined> {
  const file = path.join(folder, name);
  const text = await readIfThere(() => readFile(file, 'utf8'));
  return text === undefined ? undefined : { file, text };
}

async function collectFindings<T>(load: () => Promise<T>): Promise<{ value?: T; findings: Finding[] }> {
  try {
    return { value: await load(), findings: [] };
  } catch (error) {
    if (error instanceof Failure) return { findings: error.findings };
    throw error;
  }
}

/** What a read returns, or undefined where there is no such file or folder. */
async function readIfThere<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
