/** A browser that serves one export after the other, and is put away for a new one before it grows. */
import { setTimeout as pause } from 'node:timers/promises';
import { memoryOf } from '../../machine/memory-of.ts';
import { type Browser, type LaunchRequest, launchBrowser } from './launch.ts';

export interface LentBrowser {
  browser: Browser;
  /** Ends what the export has left open; may be called again. */
  giveBack: () => Promise<void>;
}

export interface BrowserKeeper extends AsyncDisposable {
  /**
   * A browser that reaches the hosts that are asked for.
   *
   * @throws {Failure} BROWSER_FAILED or BROWSER_MISSING
   */
  lend: (request: LaunchRequest) => Promise<LentBrowser>;
}

interface Kept {
  /** What it was started with. */
  wanted: string;
  starting: Promise<Browser>;
  served: number;
}

/** A browser in use takes 200 to 400 MB; from here on a new one costs less than what has piled up. */
const mostBytes = 700_000_000;
/** How long a browser may take for what takes it a moment, in milliseconds: after that it is as good as gone. */
const answerMs = 5_000;

/**
 * @param mostExports how many exports one browser serves; 1: it goes as soon as it is given back
 */
export function createBrowserKeeper(mostExports: number): BrowserKeeper {
  let kept: Kept | undefined;
  const leaving = new Set<Promise<void>>();

  function putAway(one: Kept): void {
    if (kept === one) kept = undefined;
    // One that does not go is ended with this process.
    const gone = one.starting
      .then((browser) => answer(browser.close(), undefined, 4 * answerMs))
      .catch(() => undefined)
      .finally(() => leaving.delete(gone));
    leaving.add(gone);
  }

  async function giveBack(one: Kept): Promise<void> {
    if (kept !== one) return;
    if (one.served >= mostExports) return putAway(one);
    const browser = await one.starting;
    const processes = (await closeTabs(browser)) ? await processesOf(browser) : undefined;
    if (!processes || (await memoryOf(processes)) > mostBytes) putAway(one);
  }

  return {
    async lend({ browser: path, allowHost }) {
      const wanted = JSON.stringify([path, allowHost]);
      const last = kept;
      const isFit = last?.wanted === wanted && (await isAlive(last));
      if (last && !isFit) putAway(last);
      const one = last && isFit ? last : { wanted, starting: launchBrowser({ browser: path, allowHost }), served: 0 };
      kept = one;
      one.served += 1;
      let givenBack: Promise<void> | undefined;
      const browser = await one.starting.catch((error: unknown) => {
        if (kept === one) kept = undefined;
        throw error;
      });
      return { browser, giveBack: () => (givenBack ??= giveBack(one)) };
    },
    async [Symbol.asyncDispose]() {
      if (kept) putAway(kept);
      await Promise.all(leaving);
    },
  };
}

const isAlive = ({ starting }: Kept): Promise<boolean> =>
  starting.then(
    (browser) => browser.isConnected(),
    () => false,
  );

/** @returns whether all tabs have gone, with cookies, storage and cache: a page that blocks may not let go */
async function closeTabs(browser: Browser): Promise<boolean> {
  const closing = Promise.all(browser.contexts().map((context) => context.close()));
  return await answer(
    closing.then(() => browser.isConnected()),
    false,
  );
}

/** @returns nothing where it does not say */
async function processesOf(browser: Browser): Promise<number[] | undefined> {
  const session = await answer(browser.newBrowserCDPSession(), undefined);
  const told = session && (await answer(session.send('SystemInfo.getProcessInfo'), undefined));
  void session?.detach().catch(() => undefined);
  return told?.processInfo.map(({ id }) => id);
}

/** What comes of it; otherwise, also if it fails, what stands for no answer. */
const answer = <T>(asked: Promise<T>, otherwise: T, withinMs = answerMs): Promise<T> =>
  Promise.race([asked.catch(() => otherwise), pause(withinMs, otherwise, { ref: false })]);
