import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../machine/package-root.ts';

/** The Slidev root with the pages `/handout` and `/sheets`, which every deck is built with. */
export const pagesRoot = join(packageRoot, 'handout');

/** Adds all our tools to the Slidev roots of a deck that is served, unless it has brought them itself. */
export function addTools(roots: string[]): void {
  if (!hasPages(roots)) roots.push(packageRoot);
}

/** Adds our pages to the Slidev roots of a deck that has not brought them itself: our whole add-on has them too. */
export function addPages(roots: string[]): void {
  if (!hasPages(roots)) roots.push(pagesRoot);
}

const hasPages = (roots: readonly string[]): boolean =>
  roots.some((root) => [pagesRoot, packageRoot].includes(realpathSync(root)));
