/** What besides its own text decides what a slide is compiled to, and besides the slides what a bundle holds. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { isInstalled, packageRoot } from '../../machine/package-root.ts';
import type { ResolvedSlidevOptions } from '../slidev.ts';

/** Where the deck lies is left out: another deck with the same surroundings finds what is kept. */
export const deckFolder = '<deck>';

/**
 * Of the headmatter: says something of the deck, or is asked for by its pages when they are drawn, and changes nothing of
 * how it is built. Fonts are not among it: style sheets `@apply` them.
 */
const saidOnly = [
  ...['title', 'titleTemplate', 'info', 'author', 'keywords', 'description', 'subject', 'date', 'lang'],
  ...['layout', 'class', 'background', 'image', 'exportFilename', 'download', 'htmlAttrs', 'defaults', 'handout'],
  ...['canvasWidth', 'aspectRatio', 'themeConfig', 'transition', 'duration', 'timer'],
];
/** Files of a root that Slidev or Vite reads because of their name. */
const named =
  /^(?:(?:global|slide|custom-nav|Global|Slide|CustomNav|style|styles|uno|unocss|vite|postcss|tsconfig|jsconfig)\b.*|(?:Global|Slide|CustomNav)\w+\.\w+|index\.html|package\.json|\.env.*)$/;
const folders = ['components', 'layouts', 'setup', 'styles'];
/** What a package manager writes whenever it changes what is installed. */
const installed = ['node_modules/.package-lock.json', 'node_modules/.modules.yaml', 'node_modules/.yarn-state.yml'];

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Of all settings, folders and packages that a deck is built with: a text that is the same only where nothing of it has
 * changed.
 */
export async function describeCircumstances(options: ResolvedSlidevOptions): Promise<string> {
  const { data, roots, clientRoot, userRoot, utils, themeRaw } = options;
  const config = Object.entries(data.config).filter(([name]) => !saidOnly.includes(name));
  const facts = {
    node: process.version,
    slidev: [clientRoot, options.cliRoot],
    ours: ourselves(),
    installed: [packageRoot, userRoot].map(stateOfPackages),
    packages: packagesAbove(userRoot),
    config,
    headmatter: data.headmatter.defaults ?? null,
    themeMeta: data.themeMeta ?? null,
    themeRaw,
    features: data.features,
    define: utils.define,
    layouts: await utils.getLayouts(),
    roots: [...roots, userRoot].map((root) => [root, describeRoot(root)]),
  };
  return withoutPlace(JSON.stringify(facts), userRoot);
}

export const withoutPlace = (text: string, userRoot: string): string => text.replaceAll(userRoot, deckFolder);

/** Everything in a root that is found by its name: what is in an installed package changes only with the package. */
function describeRoot(root: string): unknown {
  const isPackage = root.includes('/node_modules/');
  const look = (file: string) => (isPackage ? '' : hashOf(read(file)));
  const files = [
    ...list(root).filter((name) => named.test(name)),
    ...folders.flatMap((folder) => list(join(root, folder), true).map((name) => join(folder, name))),
  ];
  return files.sort().map((name) => [name, look(join(root, name))]);
}

/** This program: where it is installed its version, in the repository the state of its files. */
function ourselves(): unknown {
  const manifest = read(join(packageRoot, 'package.json'));
  if (isInstalled) return hashOf(manifest);
  const parts = [
    'deck',
    'handout',
    'presenting',
    'citations',
    'machine',
    'findings',
    'text',
    'setup',
    'theme',
    'components',
    'styles',
  ];
  const states = parts.flatMap((part) =>
    list(join(packageRoot, part), true).map((name) => {
      const { size = 0, mtimeMs = 0 } = statSync(join(packageRoot, part, name), { throwIfNoEntry: false }) ?? {};
      return `${part}/${name} ${size} ${mtimeMs}`;
    }),
  );
  return hashOf([manifest, ...states].join('\n'));
}

/** When packages were last installed in or above a folder. */
function stateOfPackages(folder: string): unknown {
  for (let at = folder; ; at = dirname(at)) {
    for (const name of installed) {
      const facts = statSync(join(at, name), { throwIfNoEntry: false });
      if (facts) return [join(at, name), facts.size, facts.mtimeMs];
    }
    if (dirname(at) === at) return null;
  }
}

/** Names of the packages a deck could import, and where those lie that are linked. */
function packagesAbove(folder: string): unknown {
  const found: unknown[] = [];
  for (let at = folder; ; at = dirname(at)) {
    const packages = join(at, 'node_modules');
    const names = existsSync(packages) ? list(packages).filter((name) => !name.startsWith('.')) : [];
    const linked = names.map((name) => [name, target(join(packages, name))]);
    if (names.length > 0) found.push([relative(folder, at), hashOf(JSON.stringify(linked))]);
    if (dirname(at) === at) return found;
  }
}

function target(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return ''; // it is no link
  }
}

function list(folder: string, recursive = false): string[] {
  try {
    return readdirSync(folder, { recursive, withFileTypes: true, encoding: 'utf8' })
      .filter((one) => !recursive || !one.isDirectory())
      .map((one) => relative(folder, join(one.parentPath, one.name)))
      .sort();
  } catch {
    return [];
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}
