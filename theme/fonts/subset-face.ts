import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

/** A font file that holds only some characters. */
export interface Subset {
  /** Name of the file it was made from, without its ending. */
  name: string;
  /** WOFF2. */
  bytes: Uint8Array;
  /** What is set from it. */
  characters: string;
}

/** Kerning, ligatures, marks, and the figures that style sheets ask for; not small capitals, swashes and the like. */
const features = 'calt ccmp clig kern liga locl mark mkmk rlig lnum onum pnum tnum'.split(' ');
/** Copyright and licence stay in the file: the Open Font License asks for it. */
const nameIds = [0, 1, 2, 4, 6, 13, 14];

/**
 * Divides the characters among the files, each going to the first file that has it, and reduces each file to its share.
 * Same files, same characters: same bytes. A file that gets no share is left out.
 */
export async function subsetFace(files: readonly string[], characters: string): Promise<Subset[]> {
  const { default: subsetFont } = await import('subset-font');
  const subsets: Subset[] = [];
  let wanted = [...characters];
  for (const file of files) {
    if (wanted.length === 0) break;
    const font = await readFile(file);
    const covered = await coverage(font);
    const share = wanted.filter((character) => covered.has(character.codePointAt(0)!));
    wanted = wanted.filter((character) => !covered.has(character.codePointAt(0)!));
    if (share.length === 0) continue;
    const text = share.join('');
    const bytes = await subsetFont(font, text, {
      targetFormat: 'woff2',
      keepFeatures: features,
      preserveNameIds: nameIds,
      noHinting: true,
    });
    subsets.push({ name: basename(file).replace(/\.\w+$/, ''), bytes, characters: text });
  }
  return subsets;
}

async function coverage(font: Uint8Array): Promise<Set<number>> {
  const { Blob, Face } = await import('harfbuzzjs');
  return new Set(new Face(new Blob(font)).collectUnicodes());
}
