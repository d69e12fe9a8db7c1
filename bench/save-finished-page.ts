/**
 * Saves the page that our export prints, drawn to its end, as one file without scripts: what is left
 * to do for a browser that is handed it is the floor of any export.
 *
 * node bench/save-finished-page.ts <deck.md> <page.html> <folder> [browser]
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSite } from '../deck/build-site.ts';
import { startBuilder } from '../deck/builder.ts';
import type { SiteRequest } from '../deck/deck.ts';
import { serveSite } from '../deck/serve-site.ts';
import { launchBrowser } from '../export/browser/launch.ts';
import { newContext, openTab } from '../export/browser/open-tab.ts';
import { prepare } from '../export/in-page/prepare.ts';

const [entry = '', target = '', folder = '', ownBrowser = ''] = process.argv.slice(2);

const timeoutMs = 120_000;
const folders = { outDir: join(folder, 'site'), workDir: join(folder, 'links') };
const request: SiteRequest = { entry, ...folders, products: ['slides'], allowHost: [], timeoutMs };
const site = await buildSite(startBuilder(entry, join(folder, 'tmp')), request, () => {}, new AbortController().signal);
await using server = await serveSite(site, []);
await using browser = await launchBrowser({ browser: ownBrowser, allowHost: [] });
const wanted: Parameters<typeof openTab>[1] = {
  origin: server.origin,
  path: '/sheets?print=true',
  deck: site.deck,
  scheme: 'light',
  now: 0,
  timeoutMs,
  allowHost: [],
  onProgress: () => {},
};
const { page } = await openTab(await newContext(browser, wanted), wanted);
await page.evaluate(prepare, { lang: site.deck.lang, aliases: {} });
const html = await page.evaluate(() => {
  const css = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
  for (const element of document.querySelectorAll('script, style, link')) element.remove();
  const style = document.createElement('style');
  style.textContent = css.join('\n');
  document.head.append(style);
  return document.documentElement.outerHTML;
});
await writeFile(target, `<!doctype html>\n${html}\n`);
