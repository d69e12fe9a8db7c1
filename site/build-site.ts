/** The order in which the static site is made, and nothing else. */
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type AboutDeck, buildPages } from './build-pages.ts';
import { siteRoutes } from './site-routes.ts';
import { writeLicences } from './write-licences.ts';
import { writePages } from './write-pages.ts';

export interface SiteRequest {
  /** Absolute path of the deck's entry file. */
  entry: string;
  /** Absolute path of the site's folder; whatever stands there is replaced when all is ready. */
  outDir: string;
  /** Finished PDFs that go beside the pages: the slides first. */
  pdfs: readonly string[];
  /** Whether the speaker's notes go into the site, for everyone to read. */
  withNotes: boolean;
}

/**
 * @param job everything that must not outlive the build is put here; disposing of it is the caller's
 * @param beginWriting called once, before the last site is touched: the last moment to throw
 * @returns what a page that leads to it says of it
 * @throws {Failure} when the deck cannot be read; the last site stays then
 */
export async function buildSite(
  { entry, outDir, pdfs, withNotes }: SiteRequest,
  job: AsyncDisposableStack,
  beginWriting: () => void,
): Promise<AboutDeck> {
  const aside = `${outDir}.${process.pid}.tmp`;
  job.defer(() => rm(aside, { recursive: true, force: true }));
  await mkdir(dirname(aside), { recursive: true });
  const { routes, about } = await buildPages(entry, aside, { slidesPdf: pdfs[0] && basename(pdfs[0]), withNotes });
  await writePages(aside, siteRoutes(routes));
  await writeLicences(aside);
  for (const pdf of pdfs) await copyFile(pdf, join(aside, basename(pdf)));
  beginWriting();
  await rm(outDir, { recursive: true, force: true });
  await rename(aside, outDir);
  return about;
}
