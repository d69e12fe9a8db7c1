import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import type { ResolvedSlidevOptions } from '../slidev.ts';

const prefix = '\0export:hash-in-name:';

/**
 * A picture whose name has a `#`, written `%23` as in any address: Vue decodes it, and Vite takes what follows for no part
 * of the path. It is served from the deck's own folder.
 */
export function createHashInName({ userRoot }: ResolvedSlidevOptions): Plugin {
  return {
    name: 'export:hash-in-name',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!/^\.{1,2}\/[^?]*#[^?]*\.\w+$/.test(source) || !importer) return null;
      const path = relative(userRoot, join(dirname(importer), source));
      return !path.startsWith('..') && existsSync(join(userRoot, path)) ? prefix + path : null;
    },
    load(id) {
      if (!id.startsWith(prefix)) return null;
      const parts = id.slice(prefix.length).split(sep).map(encodeURIComponent);
      return `export default ${JSON.stringify(`/${parts.join('/')}`)}`;
    },
  };
}
