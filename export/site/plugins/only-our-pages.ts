import type { Plugin } from 'vite';

const slidevPages =
  /\/@?slidev\/client\/pages\/(?:entry|overview|notes|notes-edit|presenter|play|404|export|print|presenter\/print)\.vue$/;
const empty = '\0export:empty-page';
/** Type declarations of every package a code editor might show: nobody hovers over paper. */
const editorTypes = '/@slidev/monaco-types';

/**
 * Leaves out Slidev's own pages (presenter, overview, editor …): the exporter opens only ours. Saves a third of a
 * small build. So does the YAML reader, which Slidev's client brings along for a function that stands elsewhere too.
 */
export function createOnlyOurPages(): Plugin {
  return {
    name: 'export:only-our-pages',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (source === '@slidev/parser/core' && importer?.includes('/@slidev/client/'))
        return await this.resolve('@slidev/parser/utils', importer);
      if (!source.includes('pages/')) return null;
      const resolved = source.startsWith('.') && importer ? new URL(source, `file://${importer}`).pathname : source;
      return slidevPages.test(resolved) ? empty : null;
    },
    load: (id) => (id === empty ? 'export default {}' : id === editorTypes ? '' : null),
  };
}
