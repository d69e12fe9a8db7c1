import type { Browser, BrowserContext, Page } from 'playwright';
import type { Deck } from '../../deck/deck.ts';
import { Failure, fail } from '../../findings/failure.ts';
import { finding } from '../../findings/finding.ts';
import { installProbe, type ProbeRecord } from '../in-page/install-probe.ts';
import { type Pending, settle } from '../in-page/settle.ts';
import { standStill } from '../in-page/stand-still.ts';
import { logRequests, type RequestLog } from './request-log.ts';
import { filmMs, quietMs, unsettled, watchDrawing } from './watch-drawing.ts';

/** A tab in which every slide has been drawn, and has come to rest or never will. */
export interface SettledTab {
  page: Page;
  requests: RequestLog;
  probe: ProbeRecord;
  /** What had not come to rest when time was up. */
  pending: Pending[];
  /** What moves without end. */
  moving: Pending[];
}

export interface TabRequest {
  /** The server's origin, `http://127.0.0.1:port`. */
  origin: string;
  /** Path and query of the page to open. */
  path: string;
  deck: Deck;
  scheme: 'light' | 'dark';
  /** The moment the page takes for now, in milliseconds since 1970. */
  now: number;
  timeoutMs: number;
  /** Hosts the page may reach. */
  allowHost: readonly string[];
  onProgress: (slidesDrawn: number) => void;
}

/** How long an animation by script may take to come to rest. */
const movingMs = 4_000;

/** A browser's memory of its own, where what is loaded once may be kept for the next tab. */
export function newContext(browser: Browser, request: TabRequest): Promise<BrowserContext> {
  const { origin, deck, scheme } = request;
  return browser.newContext({
    viewport: { width: deck.width, height: deck.height },
    locale: deck.lang,
    timezoneId: 'UTC',
    colorScheme: scheme,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    acceptDownloads: false,
    // Everything but our server and the allowed hosts goes to a proxy that is not there: navigation and popups too.
    proxy: { server: 'http://127.0.0.1:9', bypass: [origin.replace(/^http:\/\//, ''), ...request.allowHost].join(',') },
  });
}

/**
 * Opens a page of the deck and waits until all of it is there.
 *
 * @throws {Failure} SLIDE_UNSETTLED if there is nothing to be judged, naming the slide that blocks the tab; BROWSER_CRASHED
 */
export async function openTab(context: BrowserContext, request: TabRequest): Promise<SettledTab> {
  const drawing = watchDrawing(request);
  const gone = Promise.withResolvers<never>();
  for (const failure of [gone.promise, drawing.stalled]) failure.catch(() => undefined); // nobody may be waiting yet
  const arrival = (async () => {
    const page = await context.newPage();
    const end = (how: string) => gone.reject(new Failure([finding('BROWSER_CRASHED', how)]));
    page.once('crash', () => end('The tab crashed.'));
    page.once('close', () => end('The browser ended, or the tab was closed, before all slides had been drawn.'));
    const requests = logRequests(page, request.origin);
    await drawing.listenTo(page);
    await prepare(page, request);
    await page.goto(request.origin + request.path, { waitUntil: 'commit', timeout: request.timeoutMs });
    await drawing.done;
    drawing.settling();
    return { page, requests, ...(await comeToRest(page, requests, request.timeoutMs)) };
  })();
  const { page, requests, pending, moving } = await Promise.race([arrival, gone.promise, drawing.stalled]).finally(
    drawing.stop,
  );
  if (pending.some(({ isWhole }) => isWhole)) throw new Failure(unsettled(pending, request.deck, request.timeoutMs));
  const probe = await page.evaluate(() => (globalThis as unknown as { __exportRecord: ProbeRecord }).__exportRecord);
  return { page, requests, probe, pending: withoutEcho(pending), moving };
}

async function prepare(page: Page, { deck, scheme, now }: TabRequest): Promise<void> {
  await page.addInitScript(installProbe, { now });
  if (scheme === 'dark' || deck.colorSchema === 'auto')
    await page.addInitScript((value) => {
      if (window.top === window) localStorage.setItem('slidev-color-schema', value);
    }, scheme);
  // The slides PDF shows what the projector shows, so screen styles apply, as in Slidev's own export.
  await page.emulateMedia({ media: 'screen', colorScheme: scheme });
}

/** What a slide still loads keeps the page from being complete, too. One finding a slide. */
function withoutEcho(pending: readonly Pending[]): Pending[] {
  const first = [...new Map(pending.toReversed().map((one) => [one.no, one])).values()].reverse();
  return first.some(({ no }) => no > 0) ? first.filter(({ no }) => no > 0) : first;
}

/**
 * Runs something in the browser and calls its disappearance by its name.
 *
 * @throws {Failure} BROWSER_CRASHED
 */
export async function whileBrowserLives<T>(browser: Browser, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Failure || browser.isConnected()) throw error;
    return fail('BROWSER_CRASHED', 'The browser ended while the deck was printed.', { detail: String(error) });
  }
}

/** What a request brings may change the page and ask for more: settle, wait for answers, settle again until both are quiet. */
async function settleAndFinishRequests(page: Page, requests: RequestLog, deadline: number) {
  for (;;) {
    const left = Math.max(1, deadline - performance.now());
    const settled = await page.evaluate(settle, { quietMs, movingMs: Math.min(movingMs, left), timeoutMs: left });
    if (settled.pending.length > 0) return settled;
    if (requests.open.size === 0) return settled;
    const [request] = requests.open;
    const wait = { timeout: Math.max(1, deadline - performance.now()), predicate: () => requests.open.size === 0 };
    const ended = await Promise.race([
      page.waitForEvent('requestfinished', wait),
      page.waitForEvent('requestfailed', wait),
    ]).catch(() => undefined);
    if (!ended && requests.open.size > 0)
      return { pending: [{ no: 0, what: `${request?.url()} had not been answered` }], moving: [] };
  }
}

/** What has come to rest is brought to a moment that is the same each time, also beside what has not. */
async function comeToRest(page: Page, requests: RequestLog, timeoutMs: number) {
  const deadline = performance.now() + timeoutMs;
  const { pending, moving } = await settleAndFinishRequests(page, requests, deadline);
  const films = await page.evaluate(standStill, { timeoutMs: Math.max(filmMs, deadline - performance.now()) });
  return { pending: [...pending, ...films], moving };
}
