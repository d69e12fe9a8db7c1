import type { Plugin, ViteDevServer } from 'vite';
import type { CitedDeck } from '../cited-deck.ts';
import { checkDeck } from '../deck/check-deck.ts';
import type { LoadedDeck } from '../deck/deck-files.ts';
import { sourcesFolder } from '../deck/has-sources.ts';
import { toCitedDeck } from '../deck/to-cited-deck.ts';

const name = 'virtual:cited-deck';
const id = `\0${name}`;

/** What is needed of Slidev's options; `data` is kept up to date while the deck is written. */
export interface SlidevDeck {
  entry: string;
  mode: string;
  data: LoadedDeck & { headmatter: Record<string, unknown>; watchFiles: Record<string, unknown> };
}

/** Gives pages the module `virtual:cited-deck`, and keeps it true while the deck is written. */
export function createCitedDeckPlugin({ entry, mode, data }: SlidevDeck): Plugin {
  const folder = sourcesFolder(entry);
  const read = async (): Promise<CitedDeck> => toCitedDeck(await checkDeck({ ...data, entry }));
  let server: ViteDevServer | undefined;
  const renew = async () => {
    const module = server?.moduleGraph.getModuleById(id);
    if (!module) return;
    server?.moduleGraph.invalidateModule(module);
    server?.hot.send('citations:changed', await read());
  };
  return {
    name: 'citations:cited-deck',
    resolveId: (source) => (source === name ? id : null),
    async load(module) {
      return module === id ? renderModule(await read(), mode === 'dev') : null;
    },
    configureServer(started) {
      server = started;
      server.watcher.add(folder);
      server.watcher.on('all', (_, file) => void (file.startsWith(folder) && renew()));
    },
    /** Comes after Slidev's own, which has read the deck again by then. */
    async handleHotUpdate({ file }) {
      if (file in data.watchFiles) await renew();
    },
  };
}

/** In the dev server the deck's pages follow what changes; a built site is what it is. */
function renderModule(deck: CitedDeck, isLive: boolean): string {
  const value = JSON.stringify(deck);
  if (!isLive) return `export default ${value}`;
  return `import { shallowReactive } from 'vue'
const deck = shallowReactive(${value})
import.meta.hot?.on('citations:changed', (changed) => Object.assign(deck, changed))
export default deck`;
}
