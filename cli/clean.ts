/** `seminar-deck clean`: removes what can be made again. */

import { fail } from '../findings/failure.ts';
import { shorter } from '../findings/render-finding.ts';
import { cacheFolder } from '../machine/cache-folder.ts';
import { clearCache } from '../machine/clear-cache.ts';
import { here } from './here.ts';
import { parseCommandLine } from './parse-command-line.ts';
import { formatBytes } from './reporter.ts';

/** What the folders of the cache hold; the browser's name has its version in it. */
const contents: Record<string, string> = {
  bundles: 'bundles without slides',
  chromium: 'the unpacked browser',
  unpacking: 'an unfinished unpacking',
  dev: 'packages made ready for the server',
  exports: 'records of exports',
  fonts: 'fonts cut down',
  modules: 'compiled modules',
  settings: 'compiled settings',
  slides: 'compiled slides',
  'site-pdfs': 'PDFs of sites',
};

export async function run(argv: readonly string[]): Promise<number> {
  const { given } = parseCommandLine('clean', argv);
  const folder = shorter(cacheFolder, here);
  const removed = await clearCache().catch((error: Error) =>
    fail('OUTPUT_UNWRITABLE', `The cache ${folder} cannot be removed: ${error.message}`, {
      why: 'A file in it is in use, or you may not write there.',
      fix: 'End what still runs (a server, an export) and run `seminar-deck clean` again.',
    }),
  );
  if (given.quiet) return 0;
  for (const { name, bytes } of removed) {
    const kind = Object.keys(contents).find((one) => name === one || name.startsWith(`${one}-`)) ?? '';
    process.stdout.write(`removed   ${(contents[kind] ?? name).padEnd(36)}${formatBytes(bytes).padStart(8)}\n`);
  }
  const all = removed.reduce((sum, { bytes }) => sum + bytes, 0);
  process.stdout.write(
    removed.length === 0 ? `There is nothing in ${folder}.\n` : `${formatBytes(all)} freed in ${folder}\n`,
  );
  return 0;
}
