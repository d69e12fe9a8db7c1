import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail } from '../findings/failure.ts';

/**
 * A site replaces an older site, or fills a folder that is empty or not there yet; never anything else.
 *
 * @throws {Failure} OUTPUT_UNWRITABLE
 */
export async function assertReplaceable(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    return fail('OUTPUT_UNWRITABLE', `The site cannot go to "${folder}" (${error.code}).`);
  });
  if (names.length === 0 || (await isSite(folder))) return;
  fail('OUTPUT_UNWRITABLE', `"${folder}" holds files that are not an older site of a deck.`, {
    why: 'A new site replaces all that stands in its folder.',
    fix: 'Name another folder with `--out`, or empty this one yourself.',
  });
}

/** Told by what `writePages` says to the host, in this version and others. */
async function isSite(folder: string): Promise<boolean> {
  const headers = await readFile(join(folder, '_headers'), 'utf8').catch(() => '');
  return headers.includes("Content-Security-Policy: default-src 'none'");
}
