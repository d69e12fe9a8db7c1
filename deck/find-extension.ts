import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { findPackage } from '../machine/find-package.ts';
import { ourTheme } from './own-theme.ts';

export type Kind = 'theme' | 'add-on';

/** The folder of a theme or add-on that a headmatter names, looked for as Slidev does: beside the deck, then among ours. */
export function findExtension(kind: Kind, name: string, entry: string): string | undefined {
  const folder = dirname(entry);
  if (isPath(name)) {
    const path = locate(name, folder);
    return existsSync(path) ? path : undefined;
  }
  for (const from of [entry, import.meta.url])
    for (const each of packageNames(kind, name)) {
      const found = findPackage(each, from);
      if (found !== undefined) return found;
    }
  return kind === 'theme' && packageNames(kind, name).includes(ourTheme.name) ? ourTheme.folder : undefined;
}

/** Whether Slidev takes the name of a theme or add-on for a path. */
export const isPath = (name: unknown): name is string =>
  typeof name === 'string' &&
  (isAbsolute(name) || /^(?:\.|@\/)/.test(name) || (!name.startsWith('@') && name.includes('/')));

/** Where a path leads: `@/` stands for the folder of the deck, which is also where others start from unless it is said. */
export const locate = (name: string, folder: string, relativeTo = folder): string =>
  name.startsWith('@/') ? join(folder, name.slice(2)) : resolve(relativeTo, name);

/** What a short name can stand for, in the order in which Slidev tries. */
function packageNames(kind: Kind, name: string): string[] {
  if (isWhole(kind, name)) return [name];
  return [`@slidev/${kind.replace('-', '')}-${name}`, `${prefix(kind)}${name}`, name];
}

/** How packages of the kind are called. */
export const prefix = (kind: Kind): string => `slidev-${kind.replace('-', '')}-`;
export const isWhole = (kind: Kind, name: string): boolean => name.includes('/') || name.startsWith(prefix(kind));
