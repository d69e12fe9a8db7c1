import type { Page } from 'playwright';
import { installColourTools } from '../in-page/colour-tools.ts';
import { type ColouredLink, readColouredLinks } from '../in-page/read-coloured-links.ts';
import { type ColouredText, readColouredText } from '../in-page/read-coloured-text.ts';
import { type FaintMark, readFaintMarks } from '../in-page/read-faint-marks.ts';
import { showOtherScheme } from '../in-page/show-other-scheme.ts';
import { readTab } from './read-tab.ts';

export interface Colours {
  texts: ColouredText[];
  links: ColouredLink[];
  marks: FaintMark[];
}

/** In which colours words, links and drawings stand before what. To be called once the tab has been printed. */
export async function readColours(page: Page): Promise<Colours> {
  await page.evaluate(installColourTools);
  return {
    texts: await readTab(page, readColouredText),
    links: await readTab(page, readColouredLinks),
    marks: await readTab(page, readFaintMarks),
  };
}

/** What words look like in the scheme that is not printed; of what is printed nothing changes any more. */
export async function readOtherScheme(page: Page): Promise<ColouredText[]> {
  await page.evaluate(showOtherScheme);
  await page.evaluate(installColourTools);
  return await readTab(page, readColouredText);
}
