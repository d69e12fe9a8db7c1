import type { Page } from 'playwright';
import type { Deck } from '../../deck/deck.ts';

/**
 * Prints the tab in one piece, tagged. Page size and margins are the page's own (`@page`); the paper that is named beside
 * them is what media queries measure, and they are to find a slide as wide as it is on the screen.
 *
 * One document for each product: merging or splitting PDFs loses the tags.
 */
export async function printTab(page: Page, { width, height }: Pick<Deck, 'width' | 'height'>): Promise<Uint8Array> {
  return await page.pdf({
    tagged: true,
    outline: false,
    preferCSSPageSize: true,
    printBackground: true,
    width,
    height,
  });
}
