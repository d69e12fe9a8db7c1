import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hashBytes } from '../hash-bytes.ts';
import { extractPdfText } from '../propose/extract-pdf-text.ts';
import { mediaOf } from '../propose/media-of.ts';
import { type Proposal, proposePassages } from '../propose/propose-passages.ts';
import { renderErrata } from '../source/render-errata.ts';
import { renderPassages } from '../source/render-passages.ts';

/** What was proposed, and the files that were written. */
export interface AddedSource {
  proposal: Proposal;
  written: string[];
  /** An entry for `references.yaml`, where that file is there already. */
  reference?: string;
}

/** Thrown where a file would be overwritten. */
export class AlreadyThere extends Error {}

/**
 * Proposes a numbering for a document and writes it beside the document's text into `folder`. Nothing is overwritten.
 * @throws {AlreadyThere} with the paths that exist
 * @throws {Failure} SOURCE_UNREADABLE
 */
export async function addSource(file: string, key: string, folder: string): Promise<AddedSource> {
  const bytes = await readFile(file);
  const proposal = await propose(file, key, bytes);
  const references = path.join(folder, 'references.yaml');
  const files = new Map<string, Uint8Array | string>([
    [`${key}.txt`, proposal.bytes],
    [`${key}.passages.yaml`, renderPassages(proposal.passages)],
    ...(proposal.errata.length > 0 ? [[`${key}.errata.yaml`, renderErrata(proposal.errata)] as const] : []),
  ]);
  const taken = [...files.keys()].map((name) => path.join(folder, name)).filter((name) => existsSync(name));
  if (taken.length > 0) throw new AlreadyThere(taken.join(', '));
  const hasReferences = existsSync(references);
  if (!hasReferences) files.set('references.yaml', `references:\n${referenceStub(key)}`);
  await mkdir(folder, { recursive: true });
  // `wx`: a file that has appeared meanwhile is not overwritten either.
  for (const [name, content] of files) await writeFile(path.join(folder, name), content, { flag: 'wx' });
  const written = [...files.keys()].map((name) => path.join(folder, name));
  return { proposal, written, ...(hasReferences ? { reference: referenceStub(key) } : {}) };
}

async function propose(file: string, key: string, bytes: Uint8Array): Promise<Proposal> {
  const media = mediaOf(file, bytes);
  const document = { key, file: path.basename(file), hash: hashBytes };
  if (media !== 'pdf') return proposePassages({ ...document, bytes, media });
  const text = new TextEncoder().encode(await extractPdfText(bytes));
  const proposal = proposePassages({ ...document, bytes: text, media: 'text' });
  const look = { what: 'the text was taken from a PDF: look at columns, heads, feet and words broken at line ends' };
  const extractedFrom = { file: path.basename(file), sha256: hashBytes(bytes) };
  return { ...proposal, passages: { ...proposal.passages, extractedFrom }, doubts: [look, ...proposal.doubts] };
}

/** What is known of a new document: its key. All else a person fills in. */
function referenceStub(key: string): string {
  return `  - id: ${JSON.stringify(key)}\n    type: document\n    # author, title, issued, URL …: leave out what the document does not say\n`;
}
