import { findUndrawn } from '../in-page/find-undrawn.ts';
import type { Browser } from './launch.ts';

/** Those of the characters for which no font of the browser has a glyph. */
export async function findMissingCharacters(browser: Browser, characters: readonly string[]): Promise<string[]> {
  const tab = await browser.newPage();
  try {
    return await tab.evaluate(findUndrawn, [...characters]);
  } finally {
    await tab.close();
  }
}
