import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const packages = join(import.meta.dirname, '../node_modules');

/**
 * Where what can be made again is kept: the unpacked browser, compiled modules, records of exports. Beside the packages
 * and gone with them; where there are none, in a private folder for temporary files.
 */
export const cacheFolder: string = existsSync(packages)
  ? join(packages, '.cache/seminar-deck')
  : join(tmpdir(), `seminar-deck-${process.getuid?.() ?? 'user'}`);
