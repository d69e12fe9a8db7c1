/**
 * Vite takes `#` and `?` in a path for URL syntax and `(`, `[`, `{`, `*` for a glob, so a deck in
 * "Talk #2 (final)" cannot be built where it lies. Such a deck is built through a folder of links.
 */
import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export interface SafePath {
  /** Absolute path of the entry that Vite can digest. */
  entry: string;
  /** Turns paths under the links back into the user's. */
  toUserPath: (path: string) => string;
}

const unsafe = /[^\p{L}\p{M}\p{N}\s\-_./\\~@+=,:&'’]/u;

/** @param workDir an existing folder whose own path is safe */
export function makeSafePath(entry: string, workDir: string): SafePath {
  if (!unsafe.test(entry)) return { entry, toUserPath: (path) => path };
  const folder = dirname(entry);
  const mirror = join(workDir, 'deck');
  mkdirSync(mirror, { recursive: true });
  for (const name of readdirSync(folder))
    if (name !== basename(entry)) symlinkSync(join(folder, name), join(mirror, name));
  const packages = nearestPackages(folder);
  if (packages !== undefined && !existsSync(join(mirror, 'node_modules')))
    symlinkSync(packages, join(mirror, 'node_modules'));
  const safeEntry = join(mirror, unsafe.test(basename(entry)) ? freeName(mirror) : basename(entry));
  symlinkSync(entry, safeEntry);
  return {
    entry: safeEntry,
    toUserPath: (path) =>
      path === safeEntry ? entry : path.startsWith(`${mirror}/`) ? folder + path.slice(mirror.length) : path,
  };
}

/** A name for the entry that no file of the deck has. */
function freeName(folder: string): string {
  const names = ['slidev-entry.md', ...Array.from({ length: 100 }, (_, i) => `slidev-entry-${i}.md`)];
  return names.find((name) => !existsSync(join(folder, name))) ?? 'slidev-entry.md';
}

function nearestPackages(folder: string): string | undefined {
  const packages = join(folder, 'node_modules');
  if (existsSync(packages)) return packages;
  return dirname(folder) === folder ? undefined : nearestPackages(dirname(folder));
}
