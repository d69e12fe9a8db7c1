/**
 * The only door to Slidev's Node side. Its internals have no stable interface, so the exact
 * version is pinned and everything that depends on them stands in this folder.
 */
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ResolvedSlidevOptions, SlidevPreparserExtension } from '@slidev/types';
import { cacheFolder } from '../machine/cache-folder.ts';

export type { ResolvedSlidevOptions };

const require = nodeModule.createRequire(import.meta.url);

/** Slidev remembers the deck it has read, in these. */
const remembering = /\/@slidev\/cli\/dist\/[^?]+$/;
/** How often Slidev has been loaded. */
let loads = 0;

/**
 * Loads Slidev, which takes most of a second; once more, for another deck, only the modules that remember one.
 *
 * Slidev looks at `argv[1]` to learn where it is installed. Pointing it at its own command makes a
 * deck outside this project count as one opened by a global installation: its theme is looked for
 * beside the deck first and in this project's packages second.
 */
export async function loadSlidev(): Promise<typeof import('@slidev/cli')> {
  loads++;
  if (loads === 1) keepCompiledSettings();
  if (loads === 2) loadAnew();
  process.argv[1] = require.resolve('@slidev/cli/bin/slidev.mjs');
  const slidev = await import('@slidev/cli');
  // Slidev's command registers this, its library does not: without it `setup/preparser.ts` is never run.
  const { injectPreparserExtensionLoader } = await import('@slidev/parser/fs');
  injectPreparserExtensionLoader((roots, headmatter, filepath, mode) =>
    runSetups(roots, 'preparser.ts', { filepath, headmatter, mode }),
  );
  return slidev;
}

/** From now on each load is of modules that know no deck. Node 22.14 and older have no way to do that. */
function loadAnew(): void {
  nodeModule.registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context);
      return remembering.test(found.url) ? { ...found, url: `${found.url}?deck=${loads}` } : found;
    },
  });
}

/**
 * Slidev compiles TypeScript settings (its own for UnoCSS, a deck's setup files) with jiti, which keeps the results in
 * the folder for temporary files. That is swept after each export: the results are kept elsewhere.
 */
function keepCompiledSettings(): void {
  const kept = join(cacheFolder, 'settings');
  try {
    mkdirSync(kept, { recursive: true });
    symlinkSync(kept, join(tmpdir(), 'jiti'));
  } catch {
    // they are compiled again, which takes an eighth of a second
  }
}

/** Runs the setup file of that name in every root that has one, as Slidev does: with jiti, which also reads TypeScript. */
async function runSetups(
  roots: readonly string[],
  name: string,
  argument: object,
): Promise<SlidevPreparserExtension[]> {
  const files = roots.map((root) => join(root, 'setup', name)).filter((file) => existsSync(file));
  if (files.length === 0) return [];
  const { createJiti } = await import('jiti');
  const jiti = createJiti(import.meta.url, { moduleCache: false });
  const results = await Promise.all(
    files.map(async (file) => {
      const setup = await jiti.import<(context: object) => SlidevPreparserExtension[]>(file, { default: true });
      return await setup(argument);
    }),
  );
  return results.flat();
}
