import { readFileSync } from 'node:fs';
import { hashBytes } from '../../../citations/hash-bytes.ts';
import { createSource, type Library, type Source } from '../../../citations/index.ts';

const folder = new URL('../../../sources/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder));

/** The bytes of the flagship source. */
export const wakefieldBytes: Uint8Array = read('wakefield.txt');

/** The files beside it, as text. */
export const wakefieldPassages = {
  file: 'sources/wakefield.passages.yaml',
  text: read('wakefield.passages.yaml').toString(),
};
export const wakefieldErrata = {
  file: 'sources/wakefield.errata.yaml',
  text: read('wakefield.errata.yaml').toString(),
};

/** The flagship source, or a changed version of its file. */
export function wakefield(bytes: Uint8Array = wakefieldBytes): Source {
  return createSource({ bytes, sha256: hashBytes(bytes), passages: wakefieldPassages, errata: wakefieldErrata });
}

/** A library of sources, each also in the reference list. */
export function libraryOf(...sources: Source[]): Library {
  return {
    sources: new Map(sources.map((source) => [source.key, source])),
    references: new Map(sources.map(({ key }) => [key, { id: key, type: 'document' }])),
  };
}
