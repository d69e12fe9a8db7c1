/**
 * The only door to Slidev's Node side. Its internals have no stable interface, so the exact
 * version is pinned and everything that depends on them stands in this folder.
 */
import { createRequire } from 'node:module';
import type { ResolvedSlidevOptions } from '@slidev/types';

export type { ResolvedSlidevOptions };

const require = createRequire(import.meta.url);

/**
 * Loads Slidev, which takes most of a second.
 *
 * Slidev looks at `argv[1]` to learn where it is installed. Pointing it at its own command makes a
 * deck outside this project count as one opened by a global installation: its theme is looked for
 * beside the deck first and in this project's packages second.
 */
export async function loadSlidev(): Promise<typeof import('@slidev/cli')> {
  process.argv[1] = require.resolve('@slidev/cli/bin/slidev.mjs');
  return await import('@slidev/cli');
}
