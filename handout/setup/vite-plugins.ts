import type { ResolvedSlidevOptions } from '@slidev/types';
import type { Plugin } from 'vite';
import { createFindingsBoard } from '../live/findings-board.ts';
import { keepUp } from '../live/keep-up.ts';
import { marksPlugin } from '../marks/marks-plugin.ts';
import { schemePlugin } from '../scheme/scheme-plugin.ts';
import { citationsOf } from '../vite/citations-of.ts';
import { oneRouter } from '../vite/one-router.ts';

/** A deck that has sources is verified, and pages can ask what it cites; for any other deck the module is empty. */
export default (options: ResolvedSlidevOptions): Plugin[] => [
  marksPlugin,
  schemePlugin,
  keepUp,
  createFindingsBoard(),
  oneRouter(options.clientRoot),
  ...(citationsOf(options.entry)?.createCitationPlugins(options) ?? [noSources]),
];

const noSources: Plugin = {
  name: 'citations:no-sources',
  resolveId: (source) => (source === 'virtual:cited-deck' ? `\0${source}` : null),
  load: (id) =>
    id === '\0virtual:cited-deck'
      ? 'export default { sources: [], others: [], verified: 0, quotations: 0, altered: [] }'
      : null,
};
