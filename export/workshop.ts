/** What exports are made with: a browser, builders, a folder for temporary files. It may outlive an export. */
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSite } from '../deck/build-site.ts';
import { type Builder, isFit, isNew, startBuilder } from '../deck/builder.ts';
import type { Site, SiteRequest } from '../deck/deck.ts';
import { type BrowserKeeper, createBrowserKeeper, type LentBrowser } from './browser/browser-keeper.ts';
import type { LaunchRequest } from './browser/launch.ts';
import { createWorkFolder, keepTemporaryFilesIn, type WorkFolder } from './output/work-folder.ts';

/** Nothing is started before it is asked for. One export at a time. */
export interface Workshop extends AsyncDisposable {
  /** Makes an empty folder, to be disposed of after the export. */
  makeFolder: () => Promise<WorkFolder>;
  /** A browser with nothing of an earlier export in it. */
  lendBrowser: (request: LaunchRequest) => Promise<LentBrowser>;
  /**
   * Builds a deck, in a process that has built no other or is as good as new.
   *
   * @throws {Failure} as `buildSite`
   */
  build: (
    request: SiteRequest,
    onProgress: (step: string, count?: number) => void,
    signal: AbortSignal,
  ) => Promise<Site>;
  /** Starts the builder of the next deck now, with nothing else to do meanwhile. */
  prepare: (entry: string) => Promise<void>;
  /** Says which deck comes next: its builder is started while the one before is drawn. */
  foresee: (entry: string | undefined) => void;
}

/** @param mostExports how many exports one browser may serve */
export function openWorkshop({ mostExports }: { mostExports: number }): Workshop {
  const belongings = new AsyncDisposableStack();
  const keeper: BrowserKeeper = createBrowserKeeper(mostExports);
  let folder: Promise<string> | undefined;
  let ahead: Builder | undefined;
  let next: string | undefined;
  let isClosed = false;

  const home = () => (folder ??= settleIn());
  async function settleIn(): Promise<string> {
    const { path } = belongings.use(await createWorkFolder());
    belongings.use(keepTemporaryFilesIn(path));
    belongings.use(keeper);
    belongings.defer(() => end(ahead));
    return path;
  }
  const newFolder = async (kind: string) => await mkdtemp(join(await home(), `${kind}-`));

  async function readyBuilder(entry: string): Promise<Builder> {
    const started = ahead;
    ahead = undefined;
    if (started && isFit(started, entry)) return started;
    await end(started);
    return startBuilder(entry, await newFolder('builder'));
  }

  async function startAhead(): Promise<void> {
    if (next !== undefined && !ahead && !isClosed) ahead = startBuilder(next, await newFolder('builder'));
  }

  return {
    async makeFolder() {
      const path = await newFolder('export');
      return { path, [Symbol.asyncDispose]: () => remove(path) };
    },
    async lendBrowser(request) {
      await home();
      return await keeper.lend(request);
    },
    async build(request, onProgress, signal) {
      for (;;) {
        const builder = await readyBuilder(request.entry);
        const wasNew = isNew(builder);
        try {
          return await buildSite(builder, { ...request, staysOn: next !== undefined }, onProgress, signal);
        } catch (error) {
          if (wasNew || signal.aborted) throw error;
          for (const folder of [request.outDir, request.workDir]) await remove(folder); // what it had begun
        } finally {
          if (next !== undefined && isFit(builder, next)) ahead = builder;
          else await end(builder);
          await startAhead();
        }
      }
    },
    async prepare(entry) {
      if (!ahead) ahead = startBuilder(entry, await newFolder('builder'));
    },
    foresee(entry) {
      next = entry;
    },
    async [Symbol.asyncDispose]() {
      isClosed = true;
      await folder?.catch(() => undefined); // what is just being made is put away, too
      await belongings.disposeAsync();
    },
  };
}

async function end(builder: Builder | undefined): Promise<void> {
  builder?.process.kill('SIGKILL');
  if (builder) await remove(builder.temporary);
}

const remove = (path: string): Promise<void> => rm(path, { recursive: true, force: true, maxRetries: 3 });
