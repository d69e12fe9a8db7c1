import type { ResolvedSlidevOptions } from '@slidev/types';
import type { Plugin } from 'vite';
import { citationsOf } from '../citing/citations-of.ts';

/** A deck that has sources is verified, and pages can ask what it cites; for any other deck the module is empty. */
export default (options: ResolvedSlidevOptions): Plugin[] => {
  const citations = citationsOf(options.entry);
  return [citations ? citations.createCitedDeckPlugin(options) : emptyCitedDeck];
};

const name = 'virtual:cited-deck';
const empty = 'export default { sources: [], others: [], verified: 0, quotations: 0 }';
const emptyCitedDeck: Plugin = {
  name: 'citations:no-sources',
  resolveId: (source) => (source === name ? `\0${name}` : null),
  load: (id) => (id === `\0${name}` ? empty : null),
};
