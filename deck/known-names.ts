import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { findPackage } from '../machine/find-package.ts';
import { packageRoot } from '../machine/package-root.ts';
import { findExtension } from './find-extension.ts';
import { ourTheme } from './own-theme.ts';

/** What slides of a deck may name. */
export interface KnownNames {
  layouts: string[];
  /** In `PascalCase`; undefined where code of the deck may add others. */
  components: Set<string> | undefined;
  /** Whether a tag is an icon of a set that is installed: `<CarbonStar />`. */
  isIcon: (name: string) => boolean;
  /** Those that are of this project and not replaced by one of the deck, in `PascalCase`. */
  ours: Set<string>;
  /** The deck is made with our look or our tools: what they read in its settings is meant for them. */
  isOurs: boolean;
  /** Folders of the deck, its theme and add-ons. */
  roots: string[];
}

/** Tags of Vue and its router. */
const ofVue = [
  'Component',
  'KeepAlive',
  'RouterLink',
  'RouterView',
  'Slot',
  'Suspense',
  'Teleport',
  'Template',
  'Transition',
  'TransitionGroup',
];

/**
 * Layouts and components by the names of their files in the deck, its theme and add-ons, and in Slidev: what Slidev itself
 * does, but without loading it, which takes longer than all the rest.
 *
 * @returns nothing where that is not enough: a theme or add-on is missing, or reads syntax of its own
 */
export function findKnownNames(entry: string, headmatter: Record<string, unknown>): KnownNames | undefined {
  const { theme = 'default', addons } = headmatter;
  const client = findPackage('@slidev/client', entry) ?? findPackage('@slidev/client', import.meta.url);
  const themes = theme === null || theme === 'none' ? [] : [findExtension('theme', String(theme), entry)];
  const named = (Array.isArray(addons) ? addons : []).map((name) => findExtension('add-on', String(name), entry));
  const extensions = [client, ...themes, ...named.flatMap((folder) => withOwn(folder, entry))];
  if (extensions.includes(undefined)) return undefined;
  const roots = [...(extensions as string[]), dirname(entry)];
  if (roots.some(hasSyntaxOfItsOwn)) return undefined;
  const folders = [join(client ?? '', 'builtin'), ...[...roots, packageRoot].map((root) => join(root, 'components'))];
  const places = [entry, ...(client ? [`${client}/`] : [])];
  const componentsIn = (some: readonly string[]) => namesIn(some, /\.(?:vue|md|[jt]sx?)$/).map(pascalCase);
  const components = componentsIn(folders);
  const isOwn = Map.groupBy(new Set(folders), (folder) => isOfThisProject(dirname(folder)));
  const ofOthers = new Set(componentsIn(isOwn.get(false) ?? []));
  return {
    layouts: namesIn(
      roots.map((root) => join(root, 'layouts')),
      /\.(?:vue|m?[jt]s)$/,
    ),
    ours: new Set(componentsIn(isOwn.get(true) ?? []).filter((name) => !ofOthers.has(name))),
    isOurs: roots.some(isOfThisProject),
    components: roots.some(registersOthers) ? undefined : new Set([...ofVue, ...components]),
    isIcon: (name) => setsIn(name).some((set) => places.some((place) => findPackage(`@iconify-json/${set}`, place))),
    roots,
  };
}

/** What of a tag may be the name of a set: of `MaterialSymbolsStar` `material` and `material-symbols`. */
function setsIn(name: string): string[] {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split('-');
  return words.slice(1).map((_, i) => words.slice(0, i + 1).join('-'));
}

/** A deck, theme or add-on may turn what it reads into other Markdown; the tools of this project leave tags as they are. */
const hasSyntaxOfItsOwn = (root: string): boolean =>
  realpathSync(root) !== packageRoot &&
  ['setup/preparser.ts', 'setup/transformers.ts'].some((file) => existsSync(join(root, file)));

/** Our tools, or our look, which may be a package of its own. */
function isOfThisProject(root: string): boolean {
  if (!existsSync(root)) return false;
  const real = realpathSync(root);
  if (real === packageRoot || real === ourTheme.folder) return true;
  const file = join(root, 'package.json');
  return existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { name?: string }).name === ourTheme.name;
}

/** An add-on and those it asks for itself. */
function withOwn(folder: string | undefined, entry: string): (string | undefined)[] {
  const file = folder && join(folder, 'package.json');
  if (!file || !existsSync(file)) return [folder];
  const { slidev } = JSON.parse(readFileSync(file, 'utf8')) as { slidev?: { addons?: string[] } };
  return [folder, ...(slidev?.addons ?? []).map((name) => findExtension('add-on', name, entry))];
}

/** A setup file may make components known, and `vite.config` may look for them elsewhere. */
function registersOthers(root: string): boolean {
  if (root.endsWith('@slidev/client')) return false;
  const setup = findScript(root, 'setup/main');
  if (setup && /\.component\(|\.use\(/.test(readFileSync(setup, 'utf8'))) return true;
  return findScript(root, 'vite.config') !== undefined;
}

function findScript(root: string, name: string): string | undefined {
  return ['ts', 'js', 'mts', 'mjs'].map((ending) => join(root, `${name}.${ending}`)).find((file) => existsSync(file));
}

function namesIn(folders: readonly string[], ending: RegExp): string[] {
  const files = folders.flatMap((folder) =>
    existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [],
  );
  return files.filter((file) => ending.test(file)).map((file) => basename(file).replace(ending, ''));
}

/** `my-chart` and `MyChart` are one component. */
export const pascalCase = (name: string): string =>
  name.replace(/(?:^|[-_.\s]+)([\p{L}\p{N}])/gu, (_, letter: string) => letter.toUpperCase());
