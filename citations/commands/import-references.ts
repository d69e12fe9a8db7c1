import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../../findings/failure.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Metadata } from '../intake/metadata/metadata.ts';
import { readReferences } from '../intake/references/read-references.ts';
import { addReferences, type ExtendedReferences } from '../references/add-references.ts';
import { checkDates } from '../references/check-dates.ts';
import type { Reference } from '../source/parse-references.ts';

/** What became of a reference list that was imported. */
export interface ImportedList extends Omit<ExtendedReferences, 'text'> {
  file: string;
  remarks: string[];
  /** Dates that cannot be read. */
  findings: Finding[];
}

/**
 * Takes the entries of a BibTeX or CSL-JSON file over into `references.yaml`. Entries that it has stay as they are.
 * @throws {Failure} REFERENCES_INVALID
 */
export async function importReferences(list: string, folder: string): Promise<ImportedList> {
  const { entries, remarks } = readReferences(await readFile(list), path.basename(list));
  const file = path.join(folder, 'references.yaml');
  const { text, ...result } = addReferences(await readOrEmpty(file), entries, file);
  if (result.added.length > 0) await replace(file, text);
  return { file, remarks, ...result, findings: checkDates(text, file) };
}

/**
 * Puts a new source into `references.yaml`: with the entry that a list beside the deck has under its key, else with its key
 * and what the document says of itself.
 * @returns whether it was put in; false where the list is at fault, which a check will say
 */
export async function referTo(key: string, folder: string, known: Metadata): Promise<boolean> {
  const file = path.join(folder, 'references.yaml');
  const entry = await findEntry(key, path.dirname(folder));
  const told = { id: key, type: 'document', ...known };
  const open = [...wanted.filter((field) => !(field in told)), 'URL …'];
  const note = entry ? undefined : `${open.join(', ')}: leave out what the document does not say`;
  try {
    const before = await readOrEmpty(file);
    const { text } = addReferences(before, [entry ?? told], file, note);
    if (text !== before) await replace(file, text);
    return true;
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}

/** What a reader looks for in a reference. */
export const wanted = ['author', 'title', 'issued'] as const;

/**
 * The entry of a document in a reference list in a folder: `references.bib` or `.json` has it under the document's key, a
 * list that is named as the document is may have it alone, under any.
 *
 * @param name of the document's file without its ending
 */
export async function findEntry(key: string, folder: string, name?: string): Promise<Reference | undefined> {
  const own = name === undefined ? [] : [`${name}.bib`, `${name}.json`];
  for (const list of [...own, 'references.bib', 'references.json']) {
    const file = path.join(folder, list);
    if (!existsSync(file)) continue;
    const { entries } = readReferences(await readFile(file), list);
    const entry =
      entries.find(({ id }) => id === key) ?? (own.includes(list) && entries.length === 1 ? entries[0] : undefined);
    if (entry) return { ...entry, id: key };
  }
  return undefined;
}

const readOrEmpty = async (file: string): Promise<string> => (existsSync(file) ? await readFile(file, 'utf8') : '');

/** Written aside and renamed, so that nobody finds half of it. */
async function replace(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}
