import type { ResolvedSlidevOptions } from '@slidev/types';
import type { Plugin } from 'vite';
import { keepUp } from '../live/keep-up.ts';
import { marksPlugin } from '../marks/marks-plugin.ts';
import { schemePlugin } from '../scheme/scheme-plugin.ts';
import { citationsOf } from '../vite/citations-of.ts';
import { oneRouter } from '../vite/one-router.ts';

/** A deck that has sources is verified, and pages can ask what it cites; for any other deck the modules are empty. */
export default (options: ResolvedSlidevOptions): Plugin[] => [
  marksPlugin,
  schemePlugin,
  keepUp,
  oneRouter(options.clientRoot),
  ...(citationsOf(options.entry)?.createCitationPlugins(options) ?? [noSources]),
];

const empty: Record<string, string> = {
  'virtual:cited-deck': 'export default { sources: [], others: [], verified: 0, quotations: 0, altered: [] }',
  'virtual:citation-faults': 'export default { faults: [] }',
};
const noSources: Plugin = {
  name: 'citations:no-sources',
  resolveId: (source) => (source in empty ? `\0${source}` : null),
  load: (id) => empty[id.replace(/^\0/, '')] ?? null,
};
