import { basename, dirname, extname } from 'node:path/posix';

/**
 * Where decks go on the site they share: the folders they lie in, and for a file that is not `slides.md` one of its name.
 * No deck lies in the folder of another, where its pages might take the place of a slide's.
 *
 * @param names of the decks, with slashes
 * @returns the folder of each, in their order, none at the top, where the start page is
 */
export function placeDecks(names: readonly string[]): string[] {
  const folders = names.map((name) => {
    const folder = dirname(name) === '.' ? '' : dirname(name);
    const file = basename(name, extname(name));
    return file === 'slides' ? folder : [folder, file].filter(Boolean).join('/');
  });
  const holdsOther = (folder: string) => folders.some((other) => other !== folder && other.startsWith(`${folder}/`));
  return folders.map((folder, i) =>
    folder === '' || holdsOther(folder)
      ? [folder, basename(names[i] ?? '', extname(names[i] ?? ''))].filter(Boolean).join('/')
      : folder,
  );
}
