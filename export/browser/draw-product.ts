import type { Browser, Page } from 'playwright';
import type { Deck } from '../../deck/deck.ts';
import { Failure } from '../../findings/failure.ts';
import type { Finding } from '../../findings/finding.ts';
import { type HandoutSettings, settingTable } from '../../handout/settings.ts';
import type { TabFacts } from '../audit/facts.ts';
import type { Options } from '../options/option-table.ts';
import type { Step } from '../step.ts';
import { newContext, openTab, whileBrowserLives } from './open-tab.ts';
import { printTab } from './print.ts';
import { readFacts, schemeOf } from './read-facts.ts';

export interface DrawRequest {
  product: 'slides' | 'handout';
  origin: string;
  deck: Deck;
  /** Numbers of the slides to draw. */
  slides: readonly number[];
  options: Options;
  date: Date;
  inspect?: Inspect;
}

/** Looks at a settled tab and leaves it as it is. */
export type Inspect = (page: Page) => Promise<void>;

export interface DrawnProduct {
  /** What the browser printed. */
  bytes: Uint8Array;
  facts: TabFacts;
  /** Numbers of the slides that were drawn: all that were asked for, but those that block the tab. */
  slides: readonly number[];
  /** Another host answered, so that the result depends on more than files. */
  usesNetwork: boolean;
}

/**
 * Draws one product. A slide that blocks the tab for ever is left out, and the others are drawn once more.
 *
 * @throws {Failure} SLIDE_UNSETTLED if no slide is left, or the handout is never laid out; BROWSER_CRASHED
 */
export async function drawProduct(browser: Browser, request: DrawRequest, onStep: Step): Promise<DrawnProduct> {
  const blocking: Finding[] = [];
  for (;;) {
    const slides = request.slides.filter((no) => blocking.every(({ slide }) => slide !== no));
    try {
      const drawn = await drawSlides(browser, { ...request, slides }, onStep);
      const left = blocking.map(({ slide = 0, what }) => ({ no: slide, what }));
      return { ...drawn, facts: { ...drawn.facts, unsettled: [...left, ...drawn.facts.unsettled] } };
    } catch (error) {
      const [one, ...others] = error instanceof Failure ? error.findings : [];
      if (!one || others.length > 0 || one.code !== 'SLIDE_UNSETTLED' || !slides.includes(one.slide ?? 0)) throw error;
      blocking.push(one);
      if (slides.length === 1) throw new Failure(blocking);
    }
  }
}

/** In a tab of its own, which is closed then: open, settle, prepare, read, print. */
function drawSlides(browser: Browser, request: DrawRequest, onStep: Step): Promise<DrawnProduct> {
  const { product, origin, deck, slides, options, date } = request;
  return whileBrowserLives(browser, async () => {
    const wanted = {
      ...{ origin, path: pathOf(request), deck, scheme: schemeOf(request), now: date.getTime() },
      ...{ timeoutMs: options.timeout * 1000, allowHost: options.allowHost },
      onProgress: (count: number) => onStep(`draw ${product}`, count, slides.length),
    };
    const context = await newContext(browser, wanted);
    try {
      const tab = await openTab(context, wanted);
      await request.inspect?.(tab.page);
      let bytes: Uint8Array = new Uint8Array();
      onStep(`check ${product}`);
      const facts = await readFacts(tab, request, async () => {
        onStep(`print ${product}`);
        bytes = await printTab(tab.page, deck);
      });
      return { bytes, facts, slides, usesNetwork: tab.requests.remoteHosts.size > 0 };
    } finally {
      await context.close().catch(() => undefined); // of a browser that has gone
    }
  });
}

/** Path and query of the page that shows a product, with what was asked for. */
export function pathOf(request: Omit<DrawRequest, 'date'>): string {
  const { product, slides, deck, options } = request;
  const query = new URLSearchParams({ print: product === 'slides' && options.clicks === 'all' ? 'clicks' : 'true' });
  if (slides.length < deck.slides.length) query.set('range', slides.join(','));
  if (product === 'handout')
    for (const name of Object.keys(settingTable) as (keyof HandoutSettings)[])
      query.set(name, String(name !== 'grey' && options[name])); // colour goes out of the finished bytes
  if (product === 'handout') query.set('scheme', schemeOf(request));
  return `/${product === 'slides' ? 'sheets' : 'handout'}?${query}`;
}
