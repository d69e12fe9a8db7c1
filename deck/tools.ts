import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../machine/package-root.ts';

/** The Slidev root with the pages `/handout` and `/sheets`, which every deck is built with. */
export const pagesRoot = join(packageRoot, 'handout');

/** Adds our pages to the Slidev roots of a deck that has not brought them itself: our whole add-on has them too. */
export function addPages(roots: string[]): void {
  if (!roots.some((root) => [pagesRoot, packageRoot].includes(realpathSync(root)))) roots.push(pagesRoot);
}
