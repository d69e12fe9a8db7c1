/** Builds a deck with what is kept, and with nothing kept. */
import { mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { buildSite } from '../../deck/build-site.ts';
import { startBuilder } from '../../deck/builder.ts';
import { findingsOf } from '../../findings/failure.ts';
import { cacheFolder } from '../../machine/cache-folder.ts';
import { hashContent } from '../../machine/hash-content.ts';

const kept = ['bundles', 'slides'].map((kind) => join(cacheFolder, kind));

/** What the builder is asked, and what it says: all that goes into the PDFs, as a line for each file and finding. */
export async function build(entry: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'edits-'));
  const outDir = join(folder, 'site');
  const request = { entry, outDir, workDir: join(folder, 'links'), allowHost: [], timeoutMs: 300_000 };
  try {
    const builder = startBuilder(entry, join(folder, 'tmp'));
    const { deck, findings } = await buildSite(
      builder,
      { ...request, products: ['slides', 'handout'] },
      () => undefined,
      new AbortController().signal,
    );
    const files = readdirSync(outDir, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
    return [
      ...paths.map((path) => `${relative(outDir, path)} ${hashContent(path)}`),
      JSON.stringify(deck),
      ...findings.map(({ detail: _stack, ...one }) => JSON.stringify(one)),
    ];
  } catch (error) {
    return findingsOf(error).map(({ code, what }) => `${code} ${what}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs something with nothing kept, and puts back what was. */
export async function withNothingKept<T>(run: () => Promise<T>): Promise<T> {
  const aside = (folder: string) => `${folder}-aside`;
  const move = (from: string, to: string) => {
    rmSync(to, { recursive: true, force: true });
    try {
      renameSync(from, to);
    } catch {
      // nothing is kept yet
    }
  };
  for (const folder of kept) move(folder, aside(folder));
  try {
    return await run();
  } finally {
    for (const folder of kept) move(aside(folder), folder);
  }
}

/** How many bundles are kept. */
export const countBundles = (): number => {
  try {
    return readdirSync(kept[0] ?? '').length;
  } catch {
    return 0;
  }
};
