import { existsSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import { findPackage } from '../machine/find-package.ts';
import { ourTheme } from './own-theme.ts';

export type Kind = 'theme' | 'add-on';

/** The folder of a theme or add-on that a headmatter names, looked for as Slidev does: beside the deck, then among ours. */
export function findExtension(kind: Kind, name: string, entry: string): string | undefined {
  const folder = dirname(entry);
  if (isPath(name)) {
    const path = isAbsolute(name) ? name : resolve(folder, name.replace(/^@\//, './'));
    return existsSync(path) ? path : undefined;
  }
  for (const from of [entry, import.meta.url])
    for (const each of packageNames(kind, name)) {
      const found = findPackage(each, from);
      if (found !== undefined) return found;
    }
  return kind === 'theme' && packageNames(kind, name).includes(ourTheme.name) ? ourTheme.folder : undefined;
}

export const isPath = (name: string): boolean => /^(?:\.|@?\/)|^[a-z]:[\\/]/i.test(name);

/** What a short name can stand for, in the order in which Slidev tries. */
function packageNames(kind: Kind, name: string): string[] {
  if (isWhole(kind, name)) return [name];
  return [`@slidev/${kind.replace('-', '')}-${name}`, `${prefix(kind)}${name}`, name];
}

/** How packages of the kind are called. */
export const prefix = (kind: Kind): string => `slidev-${kind.replace('-', '')}-`;
export const isWhole = (kind: Kind, name: string): boolean => name.includes('/') || name.startsWith(prefix(kind));
