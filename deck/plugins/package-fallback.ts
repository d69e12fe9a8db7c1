import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { ResolvedSlidevOptions } from '../slidev.ts';

/**
 * A deck without packages of its own may still import what Slidev brings (`@vueuse/core`, `vue-router`
 * …), as it may when Slidev is installed globally: what cannot be found beside the deck is looked for
 * among Slidev's packages.
 */
export function createPackageFallback({ clientRoot }: ResolvedSlidevOptions): Plugin {
  return {
    name: 'export:package-fallback',
    enforce: 'post',
    async resolveId(source, importer) {
      if (!/^(?:@[\w.-]+\/)?\w[\w.-]*(?:\/|$)/.test(source) || importer?.startsWith(clientRoot)) return null;
      return await this.resolve(source, join(clientRoot, 'package.json'), { skipSelf: true });
    },
  };
}
