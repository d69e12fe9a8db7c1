import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../machine/package-root.ts';
import { ourTheme } from '../own-theme.ts';
import type { ResolvedSlidevOptions } from '../slidev.ts';
import { pagesRoot } from '../tools.ts';

const endings = ['ts', 'js', 'mts', 'mjs', 'cts', 'cjs'];
const named = (names: readonly string[]) => names.flatMap((name) => endings.map((ending) => `${name}.${ending}`));
/** Run while a deck is built: what they read, and what they make of it, nobody knows. */
const builders = named(['vite.config', 'setup/vite-plugins', 'setup/transformers']);
/** Run as well, but to say what is wished. */
const settings = named(['uno.config', 'unocss.config', 'setup/unocss', 'setup/shiki', 'setup/katex']);
const readsMore = /\bimport\s*\(|\brequire\s*\(|\bprocess\b|(?:from|import)\s*['"](?:\.|node:|fs)/;

const ours = [packageRoot, pagesRoot, ourTheme.folder, join(packageRoot, 'presenting')];

/**
 * Whether code of the deck, its theme or its add-ons takes part in the build that may read or see anything: then all
 * slides are bundled as they always were, and nothing is kept.
 */
export function hasForeignCode({ roots }: Pick<ResolvedSlidevOptions, 'roots'>): boolean {
  const others = roots.filter((root) => !ours.includes(realpathSync(root)));
  const found = (names: readonly string[]) =>
    others.flatMap((root) => names.map((name) => join(root, name)).filter((file) => existsSync(file)));
  return found(builders).length > 0 || found(settings).some((file) => readsMore.test(readFileSync(file, 'utf8')));
}
