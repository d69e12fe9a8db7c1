/**
 * Prints a page from disk and does nothing else: the floor.
 *
 * node bench/print-page.ts <page.html> <page.pdf> <browser>
 */
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';

const [source = '', target = '', executablePath = ''] = process.argv.slice(2);

await using browser = await chromium.launch({ executablePath });
const page = await browser.newPage({ viewport: { width: 980, height: 552 } });
await page.emulateMedia({ media: 'screen' });
await page.goto(pathToFileURL(source).href);
await page.pdf({ path: target, tagged: true, preferCSSPageSize: true, printBackground: true });
