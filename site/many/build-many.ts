/** The order in which one site of many decks is made, and nothing else. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { serveSite } from '../../deck/serve-site.ts';
import { launchBrowser } from '../../export/browser/launch.ts';
import { pictureFirstSlide } from '../../export/browser/picture-slide.ts';
import { Failure, findingsOf } from '../../findings/failure.ts';
import type { Finding } from '../../findings/finding.ts';
import { writeHostFiles } from '../write-pages.ts';
import { buildApart } from './build-apart.ts';
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
  const starting = launchBrowser({ browser: '', allowHost: [] });
  job.defer(() => starting.then((browser) => browser.close()).catch(() => undefined));
  starting.catch(() => undefined); // awaited below
  const listed = await eachInTurn(placed, jobs, async ({ name, file, pdfs, place }): Promise<ListedDeck> => {
    const folder = join(aside, place);
    const about = await buildApart({ entry: file, outDir: folder, pdfs, withNotes }, job);
    await using server = await serveSite({ served: [folder], pictures: folder }, []);
    const picture = await pictureFirstSlide(await starting, { origin: server.origin, ...about });
    await writeFile(join(folder, 'first-slide.png'), picture);
    for (const once of ['_headers', '404.html']) await rm(join(folder, once));
    onDeck(name);
    const [slidesPdf, handoutPdf] = pdfs.map((path) => basename(path));
    return { ...about, place, slidesPdf, handoutPdf };
  });
  shareAssets(aside, places);
  for (const [name, text] of Object.entries(renderStartPage(listed, title))) await writeFile(join(aside, name), text);
  await writeHostFiles(aside);
  beginWriting();
  await mkdir(dirname(outDir), { recursive: true });
  await rm(outDir, { recursive: true, force: true });
  await rename(aside, outDir);
}

/** Does something with each, some at a time; all are done before what went wrong with any is told. */
async function eachInTurn<T, R>(all: readonly T[], atATime: number, work: (one: T) => Promise<R>): Promise<R[]> {
  const waiting = all.map((one, i) => ({ one, i }));
  const results: R[] = [];
  const found: Finding[] = [];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      try {
        results[next.i] = await work(next.one);
      } catch (error) {
        found.push(...findingsOf(error));
      }
  };
  await Promise.all(Array.from({ length: atATime }, lane));
  if (found.length > 0) throw new Failure(found);
  return results;
}
