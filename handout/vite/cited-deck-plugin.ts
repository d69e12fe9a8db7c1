import type { Plugin, ViteDevServer } from 'vite';
import type { CheckedDeck } from '../../citations/deck/check-deck.ts';
import { sourcesFolder } from '../../citations/deck/has-sources.ts';
import { toCitedDeck } from '../../citations/deck/to-cited-deck.ts';
import { countQuotations } from '../../citations/report/verdict.ts';
import { isTableName } from '../../theme/tables/table-name.ts';
import { boardOf } from '../live/findings-board.ts';
import { idOf, renderLiveModule, renewLiveModule } from '../live/live-module.ts';
import type { LiveCheck, SlidevDeck } from './live-check.ts';

const address = 'virtual:cited-deck';

/**
 * Gives pages `virtual:cited-deck`, and keeps it true while the deck is written: what has changed is sent to the open
 * pages, and what is wrong is put on the board.
 */
export function createCitedDeckPlugin({ entry, mode, data }: SlidevDeck, live: LiveCheck): Plugin {
  const folder = sourcesFolder(entry);
  const isLive = mode === 'dev';
  let update: () => Promise<void> = async () => undefined;
  return {
    name: 'citations:cited-deck',
    resolveId: (source) => (source === address ? idOf(address) : null),
    async load(id) {
      if (id !== idOf(address)) return null;
      const deck = toCitedDeck(await live.read());
      return isLive ? renderLiveModule(address, deck) : `export default ${JSON.stringify(deck)}`;
    },
    configureServer(server) {
      const report = (checked: CheckedDeck) =>
        boardOf(server)?.put('quotations', checked.findings, countQuotations(checked));
      void live.read().then(report);
      server.watcher.add(folder);
      update = () => renew(server, live).then(report);
      // The figures of charts may stand in files of their own.
      server.watcher.on('all', (_, file) => void ((file.startsWith(folder) || isTableName(file)) && update()));
    },
    /** Comes after Slidev's own, which has read the deck again by then. */
    async handleHotUpdate({ file }) {
      if (file in data.watchFiles) await update();
    },
  };
}

/** Verifies anew and tells the open pages. */
async function renew(server: ViteDevServer, live: LiveCheck): Promise<CheckedDeck> {
  live.forget();
  const checked = await live.read();
  renewLiveModule(server, address, toCitedDeck(checked));
  return checked;
}
