import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../machine/package-root.ts';
import { ourTheme } from './own-theme.ts';

/** The Slidev root with the pages `/handout` and `/sheets`, which every deck is built with. */
export const pagesRoot = join(packageRoot, 'handout');

/** Adds all our tools to the Slidev roots of a deck that is served, unless it has brought them itself. */
export function addTools(roots: string[]): void {
  if (!takeOwn(roots)) roots.push(packageRoot);
}

/**
 * Adds our pages to the Slidev roots of a deck that has not brought them itself: our whole add-on has them too, and our
 * look shows links of its tools.
 */
export function addPages(roots: string[]): void {
  if (!takeOwn(roots)) roots.push(roots.some(hasOurLook) ? packageRoot : pagesRoot);
}

/**
 * Puts this installation in the place of another one that the deck names as its add-on: a command works with its own
 * pages only.
 *
 * @returns whether the deck brings our pages
 */
function takeOwn(roots: string[]): boolean {
  for (const [i, root] of roots.entries()) if (isOurs(root)) roots[i] = packageRoot;
  return roots.some((root) => [pagesRoot, packageRoot].includes(realpathSync(root)));
}

const isOurs = (root: string): boolean => realpathSync(root) !== packageRoot && nameOf(root) === 'seminar-deck';
const hasOurLook = (root: string): boolean => nameOf(root) === ourTheme.name;

function nameOf(root: string): string | undefined {
  const file = join(root, 'package.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { name?: string }).name : undefined;
}
