import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/**
 * The script of axe-core that the user has beside the deck, or in a folder above it. It is under the Mozilla Public
 * License, so it does not come with this package.
 *
 * @param deckFolder absolute
 */
export async function findAxe(deckFolder: string): Promise<string | undefined> {
  try {
    return await readFile(createRequire(`${deckFolder}/`).resolve('axe-core/axe.min.js'), 'utf8');
  } catch {
    return undefined;
  }
}
