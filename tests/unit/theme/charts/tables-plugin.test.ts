import { EventEmitter } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chartTables } from '../../../../theme/charts/tables-plugin.ts';
import { createScratch } from '../../../support/scratch.ts';

const module = '\0virtual:chart-tables';

/** The plug-in on a deck that names two tables, of which one is there, and a server that it is told of. */
function pluginOf() {
  const folder = createScratch();
  mkdirSync(join(folder, 'data'));
  const entry = join(folder, 'slides.md');
  const table = join(folder, 'data/a.csv');
  writeFileSync(entry, '# x');
  writeFileSync(table, 'Year,East\n1990,1\n');
  const slides = [{ frontmatter: { chart: { file: 'data/a.csv' }, other: { file: 'data/b.csv' } } }];
  const plugin = chartTables({ entry, data: { slides, watchFiles: { [entry]: new Set() } } } as never);
  const load = () => (plugin.load as (id: string) => string | null)(module);
  const watched: string[] = [];
  const sent: unknown[] = [];
  const events = new EventEmitter();
  const server = {
    watcher: Object.assign(events, { add: (files: string[]) => void watched.push(...files) }),
    moduleGraph: { getModuleById: (id: string) => (id === module ? {} : undefined), invalidateModule: () => {} },
    hot: { send: (news: unknown) => void sent.push(news) },
  };
  (plugin.configureServer as (server: unknown) => void)(server);
  const hear = (file: string) => events.emit('all', 'change', file);
  const readAgain = () => (plugin.handleHotUpdate as (context: { file: string }) => void)({ file: entry });
  return { folder, table, load, watched, sent, hear, readAgain, slides };
}

describe('chartTables', () => {
  it('gives pages the tables that can be read, by the names that slides call them', () => {
    const rows = [{ line: 2, cells: ['1990', '1'] }];
    expect(pluginOf().load()).toBe(
      `export default ${JSON.stringify({ 'data/a.csv': { head: ['Year', 'East'], rows } })}`,
    );
  });

  it('watches all of them, and draws anew once one has changed or come', () => {
    const { folder, table, load, watched, sent, hear } = pluginOf();
    load();
    expect(watched).toEqual([table, join(folder, 'data/b.csv')]);
    hear(table);
    expect(sent).toEqual([]);
    writeFileSync(table, 'Year,East\n1990,2\n');
    hear(table);
    expect(sent).toEqual([{ type: 'full-reload' }]);
    load();
    writeFileSync(join(folder, 'data/b.csv'), 'Year,East\n1990,2\n');
    hear(join(folder, 'data/b.csv'));
    expect(sent).toHaveLength(2);
  });

  it('follows the deck when it names another', () => {
    const { load, sent, readAgain, slides } = pluginOf();
    load();
    readAgain();
    expect(sent).toEqual([]);
    slides.length = 0;
    readAgain();
    expect(sent).toHaveLength(1);
  });
});
