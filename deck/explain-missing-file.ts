import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Finding, type FindingDetails, finding } from '../findings/finding.ts';

/** Where the author may have put a file, and what was written around its path. */
export interface Whereabouts {
  /** Folder of the file that names it. */
  folder: string;
  /** Folder of the deck. */
  userRoot: string;
  /** The source that names it. */
  raw: string;
}

const films = /\.(?:mp4|webm|ogv|mov)$/i;
const sounds = /\.(?:mp3|wav|ogg)$/i;

/** What an author calls a file: the catalogue speaks of images. */
export function nounOf(path: string): 'image' | 'film' | 'sound' {
  const bare = path.replace(/[?#].*$/, '');
  return films.test(bare) ? 'film' : sounds.test(bare) ? 'sound' : 'image';
}

/** The reason for a missing file, in the word for what it is. */
export const whyMissing = (path: string): Pick<FindingDetails, 'why'> =>
  nounOf(path) === 'image' ? {} : { why: `The ${nounOf(path)} could not be loaded, so the slide has a hole.` };

/** A picture, film or sound that is not there, and the file that was probably meant. */
export function explainMissingFile(source: string, where: Whereabouts, place: FindingDetails): Finding {
  const cut = cutAtHash(source, where);
  if (cut !== undefined)
    return finding('IMAGE_MISSING', `There is no file "${source}": \`#\` ends a path.`, {
      ...place,
      fix: `Write \`%23\` for it: \`${cut.replace('#', '%23')}\`.`,
    });
  const fix = meant(source.replace(/[?#].*$/, ''), where);
  return finding('IMAGE_MISSING', `There is no file "${source}".`, {
    ...place,
    ...whyMissing(source),
    ...(fix && { fix }),
  });
}

/** The name as it was typed, with a `#` in it, of a file that exists. */
export function cutAtHash(source: string, { folder, raw }: Whereabouts): string | undefined {
  const typed = raw.match(new RegExp(`${RegExp.escape(source)}#[^\\s"')]+`))?.[0];
  return typed !== undefined && existsSync(join(folder, typed)) ? typed : undefined;
}

function meant(source: string, { folder, userRoot }: Whereabouts): string | undefined {
  const name = source.replace(/^\.?\//, '');
  if (!/^\.\.?\//.test(source)) {
    if (existsSync(join(folder, name)))
      return source.startsWith('/')
        ? `Write \`./${name}\`: a path that begins with \`/\` is looked for in \`public/\`.`
        : `Write \`./${name}\`: without \`./\` it is taken for a package.`;
  }
  if (existsSync(join(userRoot, 'public', name))) return `Write \`/${name}\`: it is in \`public/\`.`;
  const spelled = spelledOtherwise(join(source.startsWith('/') ? join(userRoot, 'public') : folder, name));
  return spelled && `The file is called \`${spelled}\`: write it so.`;
}

/** The name of a file that differs in capitals only: some disks do not mind, others do. */
function spelledOtherwise(path: string): string | undefined {
  try {
    return readdirSync(dirname(path)).find((name) => name.toLowerCase() === basename(path).toLowerCase());
  } catch {
    return undefined;
  }
}
