import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ResolvedSlidevOptions } from './slidev.ts';

/** Names of sets of icons, as they stand in classes: `i-carbon-star`. */
export interface IconSets {
  installed: string[];
  /** Sets that there are, wherever. */
  known: string[];
}

/** Finds the sets where UnoCSS looks for them: in the packages around theme, add-ons and deck. */
export async function findIconSets({ utils }: Pick<ResolvedSlidevOptions, 'utils'>): Promise<IconSets> {
  const { icons } = await import('unocss/preset-icons');
  const folders = new Set([utils.iconsResolvePath].flat().flatMap(parentsOf));
  const installed = [...folders].map((folder) => join(folder, 'node_modules/@iconify-json')).filter(existsSync);
  return { installed: [...new Set(['slidev', ...installed.flatMap((folder) => readdirSync(folder))])], known: icons };
}

const parentsOf = (folder: string): string[] =>
  dirname(folder) === folder ? [folder] : [folder, ...parentsOf(dirname(folder))];
