import type { Plugin, ViteDevServer } from 'vite';
import type { CheckedDeck } from '../../citations/deck/check-deck.ts';
import { sourcesFolder } from '../../citations/deck/has-sources.ts';
import { toCitedDeck } from '../../citations/deck/to-cited-deck.ts';
import type { LiveCheck, SlidevDeck } from './live-check.ts';
import { reportChanges } from './report-changes.ts';
import { findFaults } from './slide-fault.ts';

/** The modules that pages import, and what each says of a verified deck. */
const modules: Record<string, (checked: CheckedDeck) => object> = {
  'virtual:cited-deck': toCitedDeck,
  'virtual:citation-faults': findFaults,
};

/**
 * Gives pages `virtual:cited-deck` and `virtual:citation-faults`, and keeps both true while the deck is written: what
 * has changed is sent to the open pages and told in the terminal. A built site has no faults to show: they fail it.
 */
export function createCitedDeckPlugin({ entry, mode, data }: SlidevDeck, live: LiveCheck): Plugin {
  const folder = sourcesFolder(entry);
  const isLive = mode === 'dev';
  let update: () => Promise<void> = async () => undefined;
  return {
    name: 'citations:cited-deck',
    resolveId: (source) => (source in modules ? `\0${source}` : null),
    async load(id) {
      const module = id.startsWith('\0') ? modules[id.slice(1)] : undefined;
      if (!module) return null;
      const value = module(await live.read());
      return isLive ? renderLive(id.slice(1), value) : `export default ${JSON.stringify(value)}`;
    },
    configureServer(server) {
      const report = reportChanges(server.config.logger, process.cwd());
      void live.read().then(report);
      server.watcher.add(folder);
      update = () => renew(server, live).then(report);
      server.watcher.on('all', (_, file) => void (file.startsWith(folder) && update()));
    },
    /** Comes after Slidev's own, which has read the deck again by then. */
    async handleHotUpdate({ file }) {
      if (file in data.watchFiles) await update();
    },
  };
}

/** Verifies anew and tells the open pages. */
async function renew({ moduleGraph, hot }: ViteDevServer, live: LiveCheck): Promise<CheckedDeck> {
  live.forget();
  const checked = await live.read();
  for (const [name, tell] of Object.entries(modules)) {
    const module = moduleGraph.getModuleById(`\0${name}`);
    if (!module) continue;
    moduleGraph.invalidateModule(module);
    hot.send(`citations:${name}`, tell(checked));
  }
  return checked;
}

/** A value that follows what the server sends. */
function renderLive(name: string, value: object): string {
  return `import { shallowReactive } from 'vue'
const value = shallowReactive(${JSON.stringify(value)})
import.meta.hot?.on('citations:${name}', (changed) => Object.assign(value, changed))
export default value`;
}
