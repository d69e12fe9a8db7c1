import type { Page } from 'playwright';
import type { ColouredText } from '../in-page/read-coloured-text.ts';
import { readPixels, type Tone } from '../in-page/read-pixels.ts';

type Placed = Pick<ColouredText, 'boxes'>;

/** Texts that begin within so many pixels of height are looked at in one picture. */
const sheetHeight = 600;

/** What is painted where texts stand, as the page is now: pictures of its parts, read pixel by pixel. */
export async function readTones<T extends Placed>(page: Page, texts: Iterable<T>): Promise<Map<T, Tone[]>> {
  const found = new Map<T, Tone[]>();
  const bySheet = Map.groupBy(texts, ({ boxes }) => Math.floor((boxes[0]?.y ?? 0) / sheetHeight));
  for (const group of bySheet.values()) {
    const clip = around(group);
    const png = await page.screenshot({ clip, fullPage: true, scale: 'css', animations: 'allow', caret: 'initial' });
    const boxes = group.map((text) => text.boxes.map((box) => ({ ...box, x: box.x - clip.x, y: box.y - clip.y })));
    const tones = await page.evaluate(readPixels, { png: png.toString('base64'), boxes });
    for (const [i, text] of group.entries()) found.set(text, tones[i] ?? []);
  }
  return found;
}

function around(texts: readonly Placed[]): { x: number; y: number; width: number; height: number } {
  const boxes = texts.flatMap((text) => text.boxes);
  const x = Math.max(0, Math.floor(Math.min(...boxes.map((box) => box.x))));
  const y = Math.max(0, Math.floor(Math.min(...boxes.map((box) => box.y))));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: Math.max(1, Math.ceil(right - x)), height: Math.max(1, Math.ceil(bottom - y)) };
}
