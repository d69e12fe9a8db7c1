import type { BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { inject } from 'vitest';
import { type Browser, launchBrowser } from '../../../export/browser/launch.ts';
import { afterEachFile } from '../../support/after-file.ts';
import { collectComplaints, grantWakeLock } from '../../support/complaints.ts';

/** One browser for all files of a worker: the project runs without isolation, so this module is loaded once. */
let browser: Promise<Browser> | undefined;

const opened: BrowserContext[] = [];
afterEachFile(() => Promise.all(opened.splice(0).map((context) => context.close())));

export interface DeckTab {
  page: Page;
  /** Errors, warnings, failed requests and requests to other hosts, since the tab was opened. */
  complaints: string[];
  /** Bytes of all answers so far. */
  transferred: () => Promise<number>;
  /** Goes to a page of the site, `presenter/3` for example. */
  visit: (route: string) => Promise<void>;
}

/** A new browser profile: tabs in it see each other, and nobody else. */
export async function openProfile(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  browser ??= launchBrowser({ browser: '', allowHost: [] });
  const context = await (await browser).newContext({
    viewport: { width: 1280, height: 720 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
    ...options,
  });
  opened.push(context);
  await grantWakeLock(context);
  return context;
}

export async function openTab(profile: BrowserContext): Promise<DeckTab> {
  const site = inject('site');
  const page = await profile.newPage();
  page.setDefaultTimeout(60_000);
  const complaints = collectComplaints(page, site);
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    sizes.push(
      response.body().then(
        (body) => body.length,
        () => 0,
      ),
    );
  });
  return {
    page,
    complaints,
    transferred: async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0),
    visit: async (route) => {
      await page.goto(site + route);
      await page.waitForFunction(() => document.querySelector('#app')?.childElementCount);
    },
  };
}

export async function openDeck(options: BrowserContextOptions = {}): Promise<DeckTab> {
  return openTab(await openProfile(options));
}
