import { printsNotes } from '../../handout/settings.ts';
import type { TabFacts } from '../audit/facts.ts';
import { isDoubtful, judge } from '../audit/legible.ts';
import { installCoverTools } from '../in-page/cover-tools.ts';
import { readCovered } from '../in-page/read-covered.ts';
import { readCrossed } from '../in-page/read-crossed.ts';
import { readHandout } from '../in-page/read-handout.ts';
import { readMedia, readPage } from '../in-page/read-media.ts';
import { readNotes } from '../in-page/read-notes.ts';
import { readOverlaps } from '../in-page/read-overlaps.ts';
import { readText } from '../in-page/read-text.ts';
import { installTextTools } from '../in-page/text-tools.ts';
import type { DrawRequest } from './draw-product.ts';
import { findUnpainted, withoutUnpainted } from './find-unpainted.ts';
import { measureGrounds } from './measure-grounds.ts';
import type { SettledTab } from './open-tab.ts';
import { prepareTab } from './prepare-tab.ts';
import { readColours, readOtherScheme } from './read-colours.ts';
import { readTab } from './read-tab.ts';
import { whileTabAnswers } from './watch-drawing.ts';

type FactsRequest = Pick<DrawRequest, 'origin' | 'deck' | 'options'>;

/**
 * Everything that the rules are to know of a settled tab. Afterwards the page is no longer as it was.
 *
 * @param whenPrepared what is to be done with the page as it goes to paper: the colours are looked at after that, with
 * words hidden and in the other scheme
 * @throws {Failure} SLIDE_UNSETTLED where a script blocks the page that had come to rest
 */
export const readFacts = (
  tab: SettledTab,
  request: FactsRequest,
  whenPrepared: () => Promise<void> = async () => undefined,
): Promise<TabFacts> =>
  whileTabAnswers(readAll(tab, request, whenPrepared), request.deck, request.options.timeout * 1000);

async function readAll(
  { page, requests, probe, pending, moving }: SettledTab,
  { origin, deck, options }: FactsRequest,
  whenPrepared: () => Promise<void>,
): Promise<TabFacts> {
  const withNotes = printsNotes(options.layout);
  await Promise.all(requests.reading);
  const notes = withNotes ? await readTab(page, readNotes) : [];
  const prepared = await prepareTab(page, deck);
  await page.evaluate(installTextTools);
  const inPage = await readTab(page, readText);
  await page.evaluate(installCoverTools);
  const covered = [...(await readTab(page, readCovered)), ...(await readTab(page, readCrossed))];
  const overlaps = await readTab(page, readOverlaps);
  const media = await readTab(page, readMedia);
  const handout = await page.evaluate(readHandout);
  const characters = await page.evaluate(() => [...new Set(document.body.innerText)].join(''));
  const families = new Set(inPage.flatMap((sheet) => sheet.families));
  const facts = await page.evaluate(readPage, { families: deck.webFonts.filter((family) => families.has(family)) });
  await whenPrepared();
  const { texts, links, marks: faint } = await readColours(page);
  const unpainted = await findUnpainted(page);
  const measured = await measureGrounds(page, texts, (one) => isDoubtful(one, deck));
  const text = withoutUnpainted(inPage, unpainted);
  const otherScheme = measured.some((text) => judge(text, deck).isLow) ? await readOtherScheme(page) : [];
  return {
    deck,
    origin,
    characters: characters + [...new Set(text.flatMap(({ words }) => words).join(''))].join(''),
    text: text.filter(isOnSlide),
    beside: { text: text.filter(isBeside), media: media.filter(isBeside) },
    covered,
    overlaps,
    colours: { texts: measured, links, marks: faint, scheme: schemeOf({ deck, options }), otherScheme },
    media: media.filter(isOnSlide),
    page: facts,
    probe,
    ...prepared,
    handout: { ...handout, ...options, notes, printsNotes: withNotes },
    failedRequests: requests.failed,
    allowHost: options.allowHost,
    animated: requests.animated,
    unsettled: pending.map(({ no, what }) => ({ no, what: `After ${options.timeout} s, ${what}.` })),
    moving,
    complaints: requests.complaints,
  };
}

const isOnSlide = ({ id }: { id: string }) => id !== '';
const isBeside = ({ id }: { id: string }) => id === '';

/** As the deck says, which is light if it has both, unless the user says otherwise. The paper of a handout is light. */
export function schemeOf({ deck, options }: Pick<DrawRequest, 'deck' | 'options'>): 'light' | 'dark' {
  if (options.scheme !== 'deck') return options.scheme;
  return deck.colorSchema === 'dark' ? 'dark' : 'light';
}
