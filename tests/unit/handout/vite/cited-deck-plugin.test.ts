import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { verifyDeck } from '../../../../citations/index.ts';
import { createCitedDeckPlugin } from '../../../../handout/vite/cited-deck-plugin.ts';
import { smallSource } from '../../citations/small-source.ts';
import { libraryOf } from '../../citations/wakefield.ts';

it('verifies anew when a source has changed, or a table that a chart is drawn from', async () => {
  const library = libraryOf(smallSource('k', 'One sentence.'));
  const checked = { ...verifyDeck([{ file: '/deck/slides.md', text: '# One' }], library), library };
  const live = { read: vi.fn(async () => checked), forget: vi.fn() };
  const deck = { entry: '/deck/slides.md', mode: 'dev', data: { slides: [], markdownFiles: {}, watchFiles: {} } };
  const plugin = createCitedDeckPlugin(deck as never, live as never);
  const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
  const sent = vi.fn();
  const server = {
    watcher,
    hot: { send: sent },
    moduleGraph: { getModuleById: () => undefined },
    config: { plugins: [] },
  };
  (plugin.configureServer as (server: unknown) => void)(server);
  for (const file of ['/deck/sources/k.txt', '/deck/data/trade.csv', '/deck/picture.svg'])
    watcher.emit('all', 'change', file);
  await vi.waitFor(() => expect(sent).toHaveBeenCalledTimes(2));
  expect(live.forget).toHaveBeenCalledTimes(2);
});
