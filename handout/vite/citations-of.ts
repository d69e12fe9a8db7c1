import { createRequire } from 'node:module';

type Citing = typeof import('./citing-plugins.ts');
type HasSources = typeof import('../../citations/deck/has-sources.ts');

/** Node's own loader: the one that Slidev uses for setup files would compile all of `citations/` anew for every hook. */
const require = createRequire(import.meta.url);

/** The citations of a deck that has sources beside its entry file; for any other deck nothing, and nothing is loaded. */
export function citationsOf(entry: string): Citing | undefined {
  const { hasSources }: HasSources = require('../../citations/deck/has-sources.ts');
  return hasSources(entry) ? require('./citing-plugins.ts') : undefined;
}
