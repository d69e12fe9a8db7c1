import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

type Citing = typeof import('./citing-plugins.ts');
type HasSources = typeof import('../../citations/deck/has-sources.ts');

/** Node's own loader: the one that Slidev uses for setup files would compile all of `citations/` anew for every hook. */
const require = createRequire(import.meta.url);

/** Node loads no TypeScript from installed packages: there it takes what was compiled. */
const here = dirname(fileURLToPath(import.meta.url));
const isInstalled = here.includes(`${sep}node_modules${sep}`) && !here.includes(`${sep}lib${sep}`);
const load = (file: string) =>
  require(isInstalled ? join(here, '../../lib', `${file}.js`) : join(here, '../..', `${file}.ts`));

/** The citations of a deck that has sources beside its entry file; for any other deck nothing, and nothing is loaded. */
export function citationsOf(entry: string): Citing | undefined {
  const { hasSources }: HasSources = load('citations/deck/has-sources');
  return hasSources(entry) ? load('handout/vite/citing-plugins') : undefined;
}
