import path from 'node:path';
import { decodeBytes } from '../../source/decode-bytes.ts';
import type { ImportedReferences } from './imported-references.ts';
import { readBibtex } from './read-bibtex.ts';
import { readCslJson } from './read-csl-json.ts';

/** Is it a reference list, by its name? */
export const isReferenceList = (file: string): boolean => /\.(?:bib|bibtex|json)$/iu.test(file);

/** The entries of a reference list in BibTeX, BibLaTeX or CSL-JSON. @throws {Failure} REFERENCES_INVALID */
export function readReferences(bytes: Uint8Array, file: string): ImportedReferences {
  const text = decodeBytes(bytes);
  return path.extname(file).toLowerCase() === '.json' ? readCslJson(text, file) : readBibtex(text, file);
}
