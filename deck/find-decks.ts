/** Which decks are meant by files, folders, globs and a list. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fail } from '../findings/failure.ts';

/** A deck by its place. */
export interface FoundDeck {
  /** Absolute path of the entry file. */
  file: string;
  /** What it is called: its path from the root of all, with slashes. */
  name: string;
}

export interface DeckRequest {
  /** Files, folders and globs as they were typed. */
  typed: readonly string[];
  /** A file with one of them a line, from its own folder; `''`: none. */
  list: string;
  /** The folder they are meant from. */
  cwd: string;
}

const magic = /[*?[{]/;
const isGlob = (path: string) => magic.test(path) && !existsSync(path);
const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** Whether several decks are asked for, even if it turns out to be one. */
export const meansSeveral = ({ typed, list, cwd }: DeckRequest): boolean =>
  list !== '' || typed.length > 1 || typed.some((one) => isGlob(resolve(cwd, one)) || isFolder(resolve(cwd, one)));

/**
 * All decks that are meant, each once, sorted by name. A folder means every `slides.md` in it and below.
 *
 * @throws {Failure} ENTRY_MISSING where a folder, a glob or the list means none
 */
export function findDecks({ typed, list, cwd }: DeckRequest): FoundDeck[] {
  const listed = list === '' ? [] : readList(resolve(cwd, list));
  const all = [...typed.map((one) => resolve(cwd, one)), ...listed];
  const files = [...new Set(all.flatMap(expand))];
  const root = rootOf(files, cwd);
  return files
    .map((file) => ({ file, name: relative(root, file).split(sep).join('/') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function expand(path: string): string[] {
  if (isGlob(path)) {
    const parts = path.split(sep);
    const fixed = parts.findIndex((part) => magic.test(part));
    const found = search(parts.slice(0, fixed).join(sep) || sep, parts.slice(fixed).join('/'));
    if (found.length > 0) return found;
    fail('ENTRY_MISSING', `No deck fits ${path}.`, {
      fix: 'Look at the pattern, and quote it, so that the shell leaves it alone.',
    });
  }
  if (!isFolder(path)) return [path];
  const found = search(path, '**/slides.md');
  if (found.length > 0) return found;
  return fail('ENTRY_MISSING', `No slides.md lies in ${path} or below.`, {
    fix: `Name the files, or give a pattern such as '${join(path, '*.md')}'.`,
  });
}

/** No deck of the user's lies among packages or in a hidden folder. */
const isLeftOut = (path: string) => basename(path) === 'node_modules' || basename(path).startsWith('.');

/** Markdown files that fit, and the decks of folders that do. */
const search = (folder: string, pattern: string): string[] =>
  globSync(pattern, { cwd: folder, exclude: isLeftOut })
    .map((path) => join(folder, path))
    .flatMap((path) => {
      if (isFolder(path)) return search(path, '**/slides.md');
      return /\.(?:md|markdown)$/i.test(path) ? [path] : [];
    });

/** A path a line; blank lines and lines that begin with `#` say nothing. */
function readList(file: string): string[] {
  if (!existsSync(file)) fail('ENTRY_MISSING', `There is no list of decks at ${file}.`, { file });
  const lines = readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .map((line) => line.trim());
  const paths = lines.filter((line) => line !== '' && !line.startsWith('#'));
  if (paths.length === 0)
    fail('ENTRY_MISSING', `The list ${file} names no deck.`, { file, fix: 'Write a path a line.' });
  return paths.map((path) => resolve(dirname(file), path));
}

/** The folder the names begin at: where the user stands, or above all decks if some lie elsewhere. */
function rootOf(files: readonly string[], cwd: string): string {
  const isBelow = (root: string) => (file: string) => {
    const path = relative(root, file);
    return path !== '' && !path.startsWith('..') && !isAbsolute(path);
  };
  let root = cwd;
  while (!files.every(isBelow(root)) && root !== dirname(root)) root = dirname(root);
  return root;
}
