import type { Page } from 'playwright';

/**
 * Prints the tab in one piece, tagged. Page size and margins are the page's own (`@page`).
 * One document for each product: merging or splitting PDFs loses the tags.
 */
export async function printTab(page: Page): Promise<Uint8Array> {
  return await page.pdf({ tagged: true, outline: false, preferCSSPageSize: true, printBackground: true });
}
