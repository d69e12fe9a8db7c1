import type { Browser, BrowserContext } from 'playwright';
import { findDeckDate } from '../../deck/deck-date.ts';
import type { TabFacts } from '../audit/facts.ts';
import { type DrawRequest, pathOf } from './draw-product.ts';
import { newContext, openTab, whileBrowserLives } from './open-tab.ts';
import { readFacts, schemeOf } from './read-facts.ts';

/** Which slides of a deck in writing, on the server that shows them. */
export type LookRequest = Pick<DrawRequest, 'deck' | 'slides' | 'origin' | 'options'>;

/**
 * Draws slides again and again as for an export, each time in a tab of its own, but prints nothing. What the server has
 * sent is kept from one time to the next.
 *
 * @returns a function that tells what there is to be judged; it throws {Failure} SLIDE_UNSETTLED or BROWSER_CRASHED
 */
export function drawAgain(browser: Browser): (request: LookRequest) => Promise<TabFacts> {
  let memory: { key: string; context: BrowserContext } | undefined;
  async function remember(key: string, wanted: Parameters<typeof newContext>[1]): Promise<BrowserContext> {
    if (memory?.key === key) return memory.context;
    await memory?.context.close();
    const context = await newContext(browser, wanted);
    // Whoever looks sees one state of the deck: no news of the next one reaches the tab, nobody loads it anew.
    await context.routeWebSocket(/^/, () => undefined);
    memory = { key, context };
    return memory.context;
  }
  return (request) =>
    whileBrowserLives(browser, async () => {
      const { deck, options, origin } = request;
      const scheme = schemeOf(request);
      const wanted = {
        ...{ origin, deck, scheme, path: pathOf({ ...request, product: 'slides' }) },
        ...{ timeoutMs: options.timeout * 1000, allowHost: options.allowHost },
        now: (await findDeckDate(options.entry, [])).getTime(),
        onProgress: () => undefined,
      };
      const context = await remember(JSON.stringify([origin, scheme, deck.width, deck.height, deck.lang]), wanted);
      try {
        return await readFacts(await openTab(context, wanted), request);
      } finally {
        await Promise.all(context.pages().map((page) => page.close().catch(() => undefined)));
      }
    });
}
