/** The order in which one site of many decks is made, and nothing else. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { serveSite } from '../../deck/serve-site.ts';
import { launchBrowser } from '../../export/browser/launch.ts';
import { pictureFirstSlide } from '../../export/browser/picture-slide.ts';
import { writeHostFiles } from '../write-pages.ts';
import { buildApart } from './build-apart.ts';
import { eachInTurn } from './each-in-turn.ts';
import { placeDecks } from './place-decks.ts';
import { shareAssets } from './share-assets.ts';
import { type ListedDeck, renderStartPage } from './start-page.ts';

export interface DeckOfMany {
  /** What it is called: its path from the root, with slashes. */
  name: string;
  /** Absolute path of its entry file. */
  file: string;
  /** Finished PDFs: the slides first. */
  pdfs: readonly string[];
}

export interface ManySiteRequest {
  decks: readonly DeckOfMany[];
  /** Absolute path of the site's folder; whatever stands there is replaced when all is ready. */
  outDir: string;
  /** Heading of the start page. */
  title: string;
  withNotes: boolean;
  /** How many decks are built at a time. */
  jobs: number;
}

/**
 * @param onDeck told of each deck that has been built
 * @param job everything that must not outlive the build is put here; disposing of it is the caller's
 * @param beginWriting called once, before the last site is touched: the last moment to throw
 * @throws {Failure} with all that keeps any deck from being built; the last site stays then
 */
export async function buildManySites(
  { decks, outDir, title, withNotes, jobs }: ManySiteRequest,
  onDeck: (name: string) => void,
  job: AsyncDisposableStack,
  beginWriting: () => void,
): Promise<void> {
  const aside = `${outDir}.${process.pid}.tmp`;
  job.defer(() => rm(aside, { recursive: true, force: true, maxRetries: 3 }));
  await mkdir(aside, { recursive: true });
  const places = placeDecks(decks.map(({ name }) => name));
  const placed = decks.map((deck, i) => ({ ...deck, place: places[i] ?? '' }));
  const browser = launchBrowser({ browser: '', allowHost: [] });
  job.defer(() => browser.then((open) => open.close()).catch(() => undefined));
  browser.catch(() => undefined); // awaited with the first deck
  const listed = await eachInTurn(placed, jobs, async (deck) => {
    const built = await buildOne(deck, { aside, withNotes, browser }, job);
    onDeck(deck.name);
    return built;
  });
  shareAssets(aside, places);
  for (const [name, text] of Object.entries(renderStartPage(listed, title))) await writeFile(join(aside, name), text);
  await writeHostFiles(aside);
  beginWriting();
  await mkdir(dirname(outDir), { recursive: true });
  await rm(outDir, { recursive: true, force: true });
  await rename(aside, outDir);
}

/** A deck and the folder on the site where it goes. */
interface PlacedDeck extends DeckOfMany {
  place: string;
}

interface Surroundings {
  /** Folder in which the site is made. */
  aside: string;
  withNotes: boolean;
  browser: ReturnType<typeof launchBrowser>;
}

/** The pages of one deck, and the picture of its first slide. */
async function buildOne(
  { file, pdfs, place }: PlacedDeck,
  { aside, withNotes, browser }: Surroundings,
  job: AsyncDisposableStack,
): Promise<ListedDeck> {
  const folder = join(aside, place);
  const about = await buildApart({ entry: file, outDir: folder, pdfs, withNotes }, job);
  await using server = await serveSite({ served: [folder], pictures: folder }, []);
  const picture = await pictureFirstSlide(await browser, { origin: server.origin, ...about });
  await writeFile(join(folder, 'first-slide.png'), picture);
  for (const once of ['_headers', '404.html']) await rm(join(folder, once));
  const [slidesPdf, handoutPdf] = pdfs.map((path) => basename(path));
  return { ...about, place, slidesPdf, handoutPdf };
}
