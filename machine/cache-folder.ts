import { accessSync, constants, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packageRoot } from './package-root.ts';

/**
 * Where what can be made again is kept: the unpacked browser, compiled modules, records of exports. Beside the packages
 * and gone with them; where there are none, or nobody may write there, in a private folder for temporary files.
 */
export const cacheFolder: string = besidePackages() ?? join(tmpdir(), `seminar-deck-${process.getuid?.() ?? 'user'}`);

function besidePackages(): string | undefined {
  for (let folder = packageRoot; ; folder = dirname(folder)) {
    const packages = join(folder, 'node_modules');
    if (existsSync(packages)) return isWritable(packages) ? join(packages, '.cache/seminar-deck') : undefined;
    if (folder === dirname(folder)) return undefined;
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
