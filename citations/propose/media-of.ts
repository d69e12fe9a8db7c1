import path from 'node:path';
import type { NewDocument } from './propose-passages.ts';

/** How a document's words are found, by the ending of its name. */
export type Media = NewDocument['media'] | 'pdf';

/** Plain text unless the name, or the first bytes, say otherwise. */
export function mediaOf(file: string, bytes: Uint8Array): Media {
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-') return 'pdf';
  const ending = path.extname(file).toLowerCase();
  if (/^\.x?html?$/u.test(ending)) return 'html';
  return /^\.(?:md|markdown|mdown)$/u.test(ending) ? 'markdown' : 'text';
}

/** A key from the name of a file: `Wakefield 2009.pdf` → `wakefield-2009`. */
export function keyOf(file: string): string {
  const name = path.basename(file, path.extname(file)).normalize('NFC').toLowerCase();
  return name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/gu, '');
}
