import type { Page } from 'playwright';
import type { ColouredText } from '../in-page/read-coloured-text.ts';
import { hideText, type Tone } from '../in-page/read-pixels.ts';
import { readTones } from './read-tones.ts';

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
  await page.evaluate(hideText);
  const grounds = await readTones(page, looked);
  for (const group of alike.values())
    for (const text of group.slice(enough)) grounds.set(text, grounds.get(group[0] as ColouredText) ?? []);
  return texts.map((text) => withGround(text, grounds.get(text) ?? []));
}

const withGround = ({ boxes: _, ...text }: ColouredText, ground: Tone[]): MeasuredText => ({ ...text, ground });
