import type { HmrContext, ModuleNode, Plugin } from 'vite';

/**
 * Lets no edit of a running deck get lost on its way to the open pages. Of two quick edits the second could go missing
 * for good: unnoticed, or read and then overtaken by what pages had just asked for.
 */
export const keepUp: Plugin = {
  name: 'handout:keep-up',
  apply: 'serve',
  /**
   * Vite's watcher drops a change that it hears of within 50 ms of the one before. Told to wait until a file has been
   * written, it tells of the last one.
   */
  config: () => ({ server: { watch: { awaitWriteFinish: { stabilityThreshold: 20, pollInterval: 10 } } } }),
  configResolved({ plugins }) {
    const loader = plugins.find(({ name }) => name === 'slidev:loader');
    if (typeof loader?.handleHotUpdate !== 'function') throw new Error('Slidev has changed: see handout/live.');
    loader.handleHotUpdate = readInTurn(loader.handleHotUpdate as ReadChange);
  },
};

type ReadChange = (context: HmrContext) => Promise<ModuleNode[] | undefined>;

/**
 * Reads one change after the other, and forgets what pages are asking for meanwhile. Slides are made from the deck that
 * Slidev has in memory, and belong to no file: Vite would keep one that is being made from the deck before the change
 * (`invalidateModule` stamps a module only outside of its own hot update).
 */
function readInTurn(read: ReadChange): ReadChange {
  let before: Promise<unknown> = Promise.resolve();
  return (context) => {
    const turn = before.then(async () => {
      const modules = await read(context);
      for (const module of modules ?? []) context.server.moduleGraph.invalidateModule(module);
      return modules;
    });
    before = turn.catch(() => undefined); // who asked for it hears of the error
    return turn;
  };
}
