import type { Page } from 'playwright';
import { hideText, readPixels } from '../in-page/read-pixels.ts';
import type { SheetText } from '../in-page/read-text.ts';
import { readVeiled, type VeiledText } from '../in-page/read-veiled.ts';
import { around, sheetHeight } from './measure-grounds.ts';
import { readTab } from './read-tab.ts';

/**
 * Words under clip paths, masks and filters that paint nothing: a picture of the page is the same without them. To be
 * called once colours have been read; afterwards the page has no letters.
 */
export async function findUnpainted(page: Page): Promise<VeiledText[]> {
  const veiled = await readTab(page, readVeiled);
  if (veiled.length === 0) return [];
  const groups = [...Map.groupBy(veiled, ({ boxes }) => Math.floor((boxes[0]?.y ?? 0) / sheetHeight)).values()];
  const picture = async () => {
    const tones: string[] = [];
    for (const group of groups) {
      const clip = around(group);
      const png = await page.screenshot({ clip, fullPage: true, scale: 'css', animations: 'allow', caret: 'initial' });
      const boxes = group.map((text) => text.boxes.map((box) => ({ ...box, x: box.x - clip.x, y: box.y - clip.y })));
      const seen = await page.evaluate(readPixels, { png: png.toString('base64'), boxes });
      tones.push(...seen.map((each) => JSON.stringify(each)));
    }
    return tones;
  };
  const withLetters = await picture();
  await page.evaluate(hideText);
  const without = await picture();
  return groups.flat().filter((_, i) => withLetters[i] === without[i]);
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
