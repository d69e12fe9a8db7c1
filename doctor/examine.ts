/** The order in which things are looked at, and nothing else. */
import type { Entry } from '../deck/read-entry.ts';
import { type StartedBrowser, startBrowser } from '../export/browser/launch.ts';
import { Failure } from '../findings/failure.ts';
import { cacheFolder } from '../machine/cache-folder.ts';
import { listCache } from '../machine/clear-cache.ts';
import { type Checkup, missing, note, ok } from './checkup.ts';
import { lookAtFonts } from './look-at-fonts.ts';
import { lookAtNode, lookAtSlidev } from './look-at-slidev.ts';
import { lookAtTheme } from './look-at-theme.ts';

export interface Examined {
  /** The deck, if there is one. */
  deck: Entry | undefined;
  /** Path of the one browser to look at; empty: the one an export would find. */
  browser: string;
  formatBytes: (bytes: number) => string;
}

/** Looks at everything that an export of a deck needs, and changes nothing but for unpacking the browser. */
export async function examine({ deck, browser, formatBytes }: Examined): Promise<Checkup[]> {
  const own = [lookAtNode(), lookAtSlidev(deck?.file), ...(deck ? lookAtTheme(deck) : [])];
  const cache = (await listCache()).reduce((sum, { bytes }) => sum + bytes, 0);
  return [
    ...own,
    ...(await lookAtBrowser(browser, deck)),
    ok('cache', `${formatBytes(cache)} in ${cacheFolder}; \`seminar-deck clean\` empties it`),
  ];
}

async function lookAtBrowser(path: string, deck: Entry | undefined): Promise<Checkup[]> {
  let started: StartedBrowser;
  try {
    started = await startBrowser({ browser: path, allowHost: [] });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.findings.map(({ what, fix }) => missing('browser', what, fix));
  }
  const { browser, name, isSandboxed } = started;
  try {
    return [
      ok('browser', `${name}, ${browser.version()}`),
      isSandboxed
        ? ok('sandbox', 'on')
        : note(
            'sandbox',
            'off: this user or container cannot have one',
            'Run as another user than root before you export decks of strangers.',
          ),
      ...(deck ? [await lookAtFonts(browser, deck.file)] : []),
    ];
  } finally {
    await browser.close();
  }
}
