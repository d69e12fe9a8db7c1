import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../machine/package-root.ts';
import { ourTheme } from '../own-theme.ts';
import type { ResolvedSlidevOptions } from '../slidev.ts';
import { pagesRoot } from '../tools.ts';

const endings = ['ts', 'js', 'mts', 'mjs', 'cts', 'cjs'];
const named = (names: readonly string[]) => names.flatMap((name) => endings.map((ending) => `${name}.${ending}`));
/** Rewrite the text of slides. */
const transformers = named(['setup/transformers']);
/** Run while a deck is built: what they read, and what they make of it, nobody knows. */
const builders = [...named(['vite.config', 'setup/vite-plugins']), ...transformers];
/** Run as well, but to say what is wished. */
const settings = named(['uno.config', 'unocss.config', 'setup/unocss', 'setup/shiki', 'setup/katex']);
/** What else is run, and says what a slide or a sheet is. */
const others = named(['setup/preparser', 'postcss.config']);
const readsMore = /\bimport\s*\(|\brequire\s*\(|\bprocess\b|(?:from|import)\s*['"](?:\.|node:|fs)/;

const ours = [packageRoot, pagesRoot, ourTheme.folder, join(packageRoot, 'presenting')];

type Roots = Pick<ResolvedSlidevOptions, 'roots'>;

/**
 * Whether code of the deck, its theme or its add-ons takes part in the build that may read or see anything: then all
 * slides are bundled as they always were, and nothing is kept.
 */
export const hasForeignCode = (options: Roots): boolean =>
  findForeign(options, builders).length > 0 ||
  findForeign(options, settings).some((file) => readsMore.test(readFileSync(file, 'utf8')));

/** Whether any code of the deck, its theme or its add-ons runs in the build, whatever it does. */
export const hasSettingsCode = (options: Roots): boolean =>
  findForeign(options, [...builders, ...settings, ...others]).length > 0;

/** Whether slides may hold what does not stand in their text. */
export const mayRewriteSlides = (options: Roots): boolean => findForeign(options, transformers).length > 0;

function findForeign({ roots }: Roots, names: readonly string[]): string[] {
  const isOurs = (root: string) => ours.includes(realpathSync(root));
  return roots.flatMap((root) => {
    const found = names.map((name) => join(root, name)).filter((file) => existsSync(file));
    return found.length > 0 && !isOurs(root) ? found : [];
  });
}
