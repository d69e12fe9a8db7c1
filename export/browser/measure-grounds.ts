import type { Page } from 'playwright';
import type { ColouredText } from '../in-page/read-coloured-text.ts';
import { hideText, readPixels, type Tone } from '../in-page/read-pixels.ts';

/** Words, and what was seen behind them; nothing where boxes leave no doubt. */
export interface MeasuredText extends Omit<ColouredText, 'boxes'> {
  ground: Tone[];
}

/** So often what looks alike is measured before the rest is taken for the same. */
const enough = 3;

/**
 * Looks behind words: takes pictures of sheets without their text, where colours of boxes put a contrast in doubt. Boxes
 * know nothing of stacking, masks, shadows, or of what CSS generates. To be called once the tab has been printed.
 */
export async function measureGrounds(
  page: Page,
  texts: readonly ColouredText[],
  isDoubtful: (text: ColouredText) => boolean,
): Promise<MeasuredText[]> {
  const doubtful = texts.filter(isDoubtful);
  if (doubtful.length === 0) return texts.map((text) => withGround(text, []));
  const alike = Map.groupBy(doubtful, ({ colour, behind, pictures, setBy }) =>
    [colour.join(), behind.join(' '), pictures.join(' '), setBy[0]].join('|'),
  );
  const looked = new Set([...alike.values()].flatMap((group) => group.slice(0, enough)));
  const grounds = new Map<ColouredText, Tone[]>();
  await page.evaluate(hideText);
  const bySheet = Map.groupBy(looked, ({ boxes }) => Math.floor((boxes[0]?.y ?? 0) / sheetHeight));
  for (const group of bySheet.values()) {
    const clip = around(group);
    const png = await page.screenshot({ clip, fullPage: true, scale: 'css', animations: 'allow', caret: 'initial' });
    const boxes = group.map((text) => text.boxes.map((box) => ({ ...box, x: box.x - clip.x, y: box.y - clip.y })));
    const tones = await page.evaluate(readPixels, { png: png.toString('base64'), boxes });
    for (const [i, text] of group.entries()) grounds.set(text, tones[i] ?? []);
  }
  for (const group of alike.values())
    for (const text of group.slice(enough)) grounds.set(text, grounds.get(group[0] as ColouredText) ?? []);
  return texts.map((text) => withGround(text, grounds.get(text) ?? []));
}

/** Texts that begin within so many pixels of height are looked at in one picture. */
export const sheetHeight = 600;

/** Where all of them lie. */
export function around(texts: readonly Pick<ColouredText, 'boxes'>[]): {
  x: number;
  y: number;
  width: number;
  height: number;
} {
  const boxes = texts.flatMap((text) => text.boxes);
  const x = Math.max(0, Math.floor(Math.min(...boxes.map((box) => box.x))));
  const y = Math.max(0, Math.floor(Math.min(...boxes.map((box) => box.y))));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: Math.max(1, Math.ceil(right - x)), height: Math.max(1, Math.ceil(bottom - y)) };
}

const withGround = ({ boxes: _, ...text }: ColouredText, ground: Tone[]): MeasuredText => ({ ...text, ground });
