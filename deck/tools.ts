import { realpathSync } from 'node:fs';
import { join } from 'node:path';

/** The Slidev root with the pages `/handout` and `/sheets`, which every deck is built with. */
export const pagesRoot = join(import.meta.dirname, '../handout');

/** The add-on that a deck can name: it has those pages, and what the speaker needs. */
const addOn = join(import.meta.dirname, '..');

/** Adds our pages to the Slidev roots of a deck that has not brought them itself. */
export function addPages(roots: string[]): void {
  if (!roots.some((root) => [pagesRoot, addOn].includes(realpathSync(root)))) roots.push(pagesRoot);
}
