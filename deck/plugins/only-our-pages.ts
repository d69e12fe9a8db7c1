import type { Plugin } from 'vite';
import type { SiteRequest } from '../deck.ts';

const slidevPages =
  /\/@?slidev\/client\/pages\/(?:entry|overview|notes|notes-edit|presenter|play|404|export|print|presenter\/print)\.vue$/;
const empty = '\0export:empty-page';
/** Type declarations of every package a code editor might show: nobody hovers over paper. */
const editorTypes = '/@slidev/monaco-types';

const ourPage = { slides: 'sheets-page.vue', handout: 'handout-page.vue' };

/**
 * Leaves out Slidev's own pages (presenter, overview, editor …): the exporter opens only ours, and of those only what
 * it prints. Saves a third of a small build. So does the YAML reader, which Slidev's client brings along for a
 * function that stands elsewhere too.
 */
export function createOnlyOurPages(products: SiteRequest['products']): Plugin {
  const unneeded = (['slides', 'handout'] as const)
    .filter((product) => !products.includes(product))
    .map((product) => `../${ourPage[product]}`);
  return {
    name: 'export:only-our-pages',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (source === '@slidev/parser/core' && importer?.includes('/@slidev/client/'))
        return await this.resolve('@slidev/parser/utils', importer);
      if (unneeded.includes(source) && importer?.endsWith('/handout/setup/routes.ts')) return empty;
      if (!source.includes('pages/')) return null;
      const resolved = source.startsWith('.') && importer ? new URL(source, `file://${importer}`).pathname : source;
      return slidevPages.test(resolved) ? empty : null;
    },
    load: (id) => (id === empty ? 'export default {}' : id === editorTypes ? '' : null),
  };
}
