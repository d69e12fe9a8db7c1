import type { ResolvedSlidevOptions } from '@slidev/types';
import type { Plugin, ViteDevServer } from 'vite';
import { findTable, loadTable } from '../tables/load-table.ts';
import type { Table } from '../tables/table.ts';
import { isTableName } from '../tables/table-name.ts';
import { tablesIn } from '../tables/tables-in.ts';

const address = 'virtual:chart-tables';
const id = `\0${address}`;

/**
 * Gives charts the tables that slides name, by these names, as `virtual:chart-tables`. What cannot be read is left out:
 * `check` and every export say so.
 */
export function chartTables({ entry, data }: Pick<ResolvedSlidevOptions, 'entry' | 'data'>): Plugin {
  const render = () => {
    const tables = tablesIn(data.slides).flatMap((name): [string, Table][] => {
      const { table } = loadTable(entry, name);
      return table ? [[name, table]] : [];
    });
    return `export default ${JSON.stringify(Object.fromEntries(tables))}`;
  };
  let shown = '';
  let renew: () => void = () => undefined;
  return {
    name: 'theme:chart-tables',
    resolveId: (source) => (source === address ? id : null),
    load: (asked) => (asked === id ? (shown = render()) : null),
    configureServer(server) {
      const watch = () => server.watcher.add(tablesIn(data.slides).map((name) => findTable(entry, name)));
      watch();
      renew = () => {
        watch();
        if (render() !== shown) reload(server);
      };
      server.watcher.on('all', (_, file) => void (isTableName(file) && renew()));
    },
    /** Comes after Slidev's own, which has read the deck again by then. */
    handleHotUpdate({ file }) {
      if (file in data.watchFiles) renew();
    },
  };
}

function reload({ moduleGraph, hot }: ViteDevServer): void {
  const module = moduleGraph.getModuleById(id);
  if (!module) return;
  moduleGraph.invalidateModule(module);
  hot.send({ type: 'full-reload' });
}
