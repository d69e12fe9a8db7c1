import type { Page } from 'playwright';
import { hideText } from '../in-page/read-pixels.ts';
import type { SheetText } from '../in-page/read-text.ts';
import { readVeiled, type VeiledText } from '../in-page/read-veiled.ts';
import { readTab } from './read-tab.ts';
import { readTones } from './read-tones.ts';

/**
 * Words under clip paths, masks and filters that paint nothing: a picture of the page is the same without them. To be
 * called once colours have been read; afterwards the page has no letters.
 */
export async function findUnpainted(page: Page): Promise<VeiledText[]> {
  const veiled = await readTab(page, readVeiled);
  if (veiled.length === 0) return [];
  const withLetters = await readTones(page, veiled);
  await page.evaluate(hideText);
  const without = await readTones(page, veiled);
  return veiled.filter((text) => JSON.stringify(withLetters.get(text)) === JSON.stringify(without.get(text)));
}

/** What is known of the words of sheets, with those among the hidden ones that are not painted. */
export function withoutUnpainted(sheets: readonly SheetText[], unpainted: readonly VeiledText[]): SheetText[] {
  if (unpainted.length === 0) return [...sheets];
  return sheets.map((sheet) => {
    const own = unpainted.filter(({ id, no }) => id === sheet.id && no === sheet.no);
    const words = own.reduce((left, { text }) => withoutRun(left, text.split(/\s+/u).filter(Boolean)), sheet.words);
    const hidden = own.map(({ text, by }) => ({ text: text.replace(/\s+/gu, ' ').trim(), by }));
    return { ...sheet, words, hidden: [...sheet.hidden, ...hidden] };
  });
}

function withoutRun(words: string[], run: readonly string[]): string[] {
  const at = words.findIndex((_, i) => run.every((word, k) => words[i + k] === word));
  return at < 0 ? words : words.toSpliced(at, run.length);
}
