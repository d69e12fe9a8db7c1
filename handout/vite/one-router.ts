import { join } from 'node:path';
import type { Plugin } from 'vite';

/** What our pages share with Slidev's own: two copies of one do not know of each other, and the page stays blank. */
const shared = /^(?:vue-router|@vueuse\/core|@unhead\/vue)(?:\/|$)/;

/** Takes what pages share from the packages of that Slidev which shows them, wherever the page comes from. */
export const oneRouter = (clientRoot: string): Plugin => ({
  name: 'handout:one-router',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!shared.test(source) || importer === undefined || importer.startsWith(clientRoot)) return null;
    return await this.resolve(source, join(clientRoot, 'main.ts'), { skipSelf: true });
  },
});
