import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hashBytes } from '../hash-bytes.ts';
import { readMetadata } from '../intake/metadata/read-metadata.ts';
import { readDocument } from '../intake/read-document.ts';
import { type Proposal, proposePassages } from '../propose/propose-passages.ts';
import { renderErrata } from '../source/render-errata.ts';
import { renderPassages } from '../source/render-passages.ts';
import { referTo } from './import-references.ts';

/** What was proposed, and the files that were written. */
export interface AddedSource {
  proposal: Proposal;
  written: string[];
  /** It has an entry in `references.yaml`. */
  isReferredTo: boolean;
}

/** Thrown where a file would be overwritten. */
export class AlreadyThere extends Error {}

/**
 * Proposes a numbering for a document and writes it into `folder`, beside the document itself and the text that was taken
 * from it, and puts it into the reference list. Nothing is overwritten.
 * @throws {AlreadyThere} with the paths that exist
 * @throws {Failure} of reading the document
 */
export async function addSource(file: string, key: string, folder: string): Promise<AddedSource> {
  const bytes = await readFile(file);
  const proposal = await proposeSource(file, key, bytes);
  const files = sourceFiles(file, bytes, proposal);
  const isOther = (name: string, content: Uint8Array | string) =>
    existsSync(name) && !(content instanceof Uint8Array && readFileSync(name).equals(content));
  const paths = [...files].map(([name, content]) => [path.join(folder, name), content] as const);
  const taken = paths.filter(([name, content]) => isOther(name, content));
  if (taken.length > 0) throw new AlreadyThere(taken.map(([name]) => name).join(', '));
  await mkdir(folder, { recursive: true });
  const missing = paths.filter(([name]) => !existsSync(name));
  // `wx`: a file that has appeared meanwhile is not overwritten either.
  for (const [name, content] of missing) await writeFile(name, content, { flag: 'wx' });
  const known = await readMetadata(path.basename(file), bytes);
  return { proposal, written: missing.map(([name]) => name), isReferredTo: await referTo(key, folder, known) };
}

/** What lies in `sources/` for a document: itself, the text taken from it, its numbering with remarks, its repairs. */
export function sourceFiles(file: string, bytes: Uint8Array, proposal: Proposal): Map<string, Uint8Array | string> {
  const { passages, errata } = proposal;
  const { key } = passages;
  return new Map<string, Uint8Array | string>([
    ...(passages.extractedFrom ? [[key + path.extname(file).toLowerCase(), bytes] as const] : []),
    [`${key}.txt`, proposal.bytes],
    [`${key}.passages.yaml`, renderPassages(passages) + renderRemarks(proposal)],
    ...(errata.length > 0 ? [[`${key}.errata.yaml`, renderErrata(errata)] as const] : []),
  ]);
}

/** What is proposed for a document, by its name and bytes; nothing is written. */
export async function proposeSource(file: string, key: string, bytes: Uint8Array): Promise<Proposal> {
  const name = path.basename(file);
  const { document, doubt } = await readDocument(name, bytes);
  const proposal = proposePassages({ key, file: name, bytes, hash: hashBytes, ...(document ? { document } : {}) });
  return doubt === undefined ? proposal : { ...proposal, doubts: [{ what: doubt }, ...proposal.doubts] };
}

/** What was mended and what is doubtful, so that it can be looked at where the numbering is corrected. */
function renderRemarks({ repairs, doubts }: Proposal): string {
  const list = (title: string, remarks: Proposal['doubts']) =>
    remarks.length === 0
      ? ''
      : `# ${title}\n${remarks.map(({ at, what }) => `#   ${at === undefined ? '' : `${at}: `}${what.replace(/\s+/gu, ' ')}\n`).join('')}`;
  return list('Mended or left out while the text was taken:', repairs) + list('To be looked at:', doubts);
}
