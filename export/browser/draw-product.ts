import type { Browser, Page } from 'playwright';
import type { Deck } from '../../deck/deck.ts';
import { type HandoutSettings, printsNotes, settingTable } from '../../handout/settings.ts';
import type { TabFacts } from '../audit/facts.ts';
import { isDoubtful, judge } from '../audit/legible.ts';
import { type ColouredText, readColours, showOtherScheme } from '../in-page/read-colours.ts';
import { readCovered } from '../in-page/read-covered.ts';
import { readHandout } from '../in-page/read-handout.ts';
import { readMedia, readPage } from '../in-page/read-media.ts';
import { readNotes } from '../in-page/read-notes.ts';
import { readText } from '../in-page/read-text.ts';
import type { Options } from '../options/option-table.ts';
import type { Step } from '../step.ts';
import { measureGrounds } from './measure-grounds.ts';
import { openTab, whileBrowserLives } from './open-tab.ts';
import { prepareTab } from './prepare-tab.ts';
import { printTab } from './print.ts';
import { readTab } from './read-tab.ts';

export interface DrawRequest {
  product: 'slides' | 'handout';
  origin: string;
  deck: Deck;
  /** Numbers of the slides to draw. */
  slides: readonly number[];
  options: Options;
  date: Date;
}

export interface DrawnProduct {
  /** What the browser printed. */
  bytes: Uint8Array;
  facts: TabFacts;
  /** Another host answered, so that the result depends on more than files. */
  usesNetwork: boolean;
}

/**
 * Draws one product in a tab of its own: open, settle, prepare, read, print. The tab is closed then.
 *
 * @throws {Failure} SLIDE_UNSETTLED or BROWSER_CRASHED
 */
export function drawProduct(browser: Browser, request: DrawRequest, onStep: Step): Promise<DrawnProduct> {
  const { product, origin, deck, slides, options, date } = request;
  const withNotes = printsNotes(options.layout);
  return whileBrowserLives(browser, async () => {
    const { page, requests, probe, moving } = await openTab(browser, {
      origin,
      path: pathOf(request),
      deck,
      scheme: schemeOf(request),
      now: date.getTime(),
      timeoutMs: options.timeout * 1000,
      allowHost: options.allowHost,
      onProgress: (count) => onStep(`draw ${product}`, count, slides.length),
    });
    onStep(`check ${product}`);
    await Promise.all(requests.reading);
    const notes = withNotes ? await readTab(page, readNotes) : [];
    const prepared = await prepareTab(page, deck);
    const text = await readTab(page, readText);
    const covered = await readTab(page, readCovered);
    const media = await readTab(page, readMedia);
    const handout = await page.evaluate(readHandout);
    const characters = await page.evaluate(() => [...new Set(document.body.innerText)].join(''));
    const families = new Set(text.flatMap((sheet) => sheet.families));
    const facts = await page.evaluate(readPage, { families: deck.webFonts.filter((family) => families.has(family)) });
    onStep(`print ${product}`);
    const bytes = await printTab(page, deck);
    const { texts, links } = await readTab(page, readColours);
    const measured = await measureGrounds(page, texts, (one) => isDoubtful(one, deck));
    const otherScheme = measured.some((text) => judge(text, deck).isLow) ? await readOtherScheme(page) : [];
    await page.context().close();
    return {
      bytes,
      usesNetwork: requests.remoteHosts.size > 0,
      facts: {
        deck,
        origin,
        characters: characters + [...new Set(text.flatMap(({ words }) => words).join(''))].join(''),
        text: text.filter(isOnSlide),
        beside: { text: text.filter(isBeside), media: media.filter(isBeside) },
        covered,
        colours: { texts: measured, links, scheme: schemeOf(request), otherScheme },
        media: media.filter(isOnSlide),
        page: facts,
        probe,
        ...prepared,
        handout: { ...handout, ...options, notes, printsNotes: withNotes },
        failedRequests: requests.failed,
        allowHost: options.allowHost,
        gifs: requests.gifs,
        moving,
        complaints: requests.complaints,
      },
    };
  });
}

/** What words look like in the scheme that is not printed; of what is printed nothing changes any more. */
async function readOtherScheme(page: Page): Promise<ColouredText[]> {
  await page.evaluate(showOtherScheme);
  return (await readTab(page, readColours)).texts;
}

const isOnSlide = ({ id }: { id: string }) => id !== '';
const isBeside = ({ id }: { id: string }) => id === '';

function pathOf(request: DrawRequest): string {
  const { product, slides, deck, options } = request;
  const query = new URLSearchParams({ print: product === 'slides' && options.clicks === 'all' ? 'clicks' : 'true' });
  if (slides.length < deck.slides.length) query.set('range', slides.join(','));
  if (product === 'handout')
    for (const name of Object.keys(settingTable) as (keyof HandoutSettings)[])
      query.set(name, String(name !== 'grey' && options[name])); // colour goes out of the finished bytes
  if (product === 'handout') query.set('scheme', schemeOf(request));
  return `/${product === 'slides' ? 'sheets' : 'handout'}?${query}`;
}

/** As the deck says, which is light if it has both, unless the user says otherwise. The paper of a handout is light. */
function schemeOf({ deck, options }: DrawRequest): 'light' | 'dark' {
  if (options.scheme !== 'deck') return options.scheme;
  return deck.colorSchema === 'dark' ? 'dark' : 'light';
}
