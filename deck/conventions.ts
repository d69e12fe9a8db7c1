import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Names by which Slidev finds files in a root without any import. */
const conventions = ['components/', 'layouts/', 'public/', 'setup/', 'snippets/', 'styles/', 'pages/', 'sources/'];
const conventionFiles = [
  'package.json',
  'index.html',
  'style.css',
  'style.ts',
  'uno.config.ts',
  'unocss.config.ts',
  'vite.config.ts',
  'vite.config.js',
  'vite.config.mts',
  'vite.config.mjs',
];
const layers = [
  'global',
  'global-top',
  'global-bottom',
  'slide-top',
  'slide-bottom',
  'GlobalTop',
  'GlobalBottom',
  'SlideTop',
  'SlideBottom',
  'custom-nav-controls',
];

/** Where a file could appear that changes the deck without being imported, whether it exists or not. */
export function conventionalInputs(roots: readonly string[]): string[] {
  return roots.flatMap((root) =>
    [...conventions, ...conventionFiles, ...layers.map((name) => `${name}.vue`)].map((name) => join(root, name)),
  );
}

export const publicFolders = (root: string): string[] => [join(root, 'public')].filter((folder) => existsSync(folder));
