/** A deck in writing: Slidev's own server with our tools put in, started anew when settings change that it reads once. */
import { type FSWatcher, watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { InlineConfig, Plugin, ViteDevServer } from 'vite';
import { fail } from '../findings/failure.ts';
import { keepIconLocal } from './local-icon.ts';
import { fallBackToOwnPackages } from './own-packages.ts';
import { createGlobModules } from './plugins/glob-modules.ts';
import { createPackageFallback } from './plugins/package-fallback.ts';
import { type DeckInWriting, readAgain } from './read-again.ts';
import { resolveDeck } from './resolve-deck.ts';
import { loadSlidev, type ResolvedSlidevOptions } from './slidev.ts';
import { addTools } from './tools.ts';

type Slidev = typeof import('@slidev/cli');
type LoadData = NonNullable<NonNullable<Parameters<Slidev['createServer']>[2]>['loadData']>;

export interface ServeRequest {
  /** Absolute path of the deck's entry file. */
  entry: string;
  /** The one port to listen on; if undefined 3030 or the next that is free. */
  port: number | undefined;
  /** The word by which others on the network may open the deck and steer it, `''` for anyone; undefined for nobody. */
  remote: string | undefined;
  /** Folder for what the server makes of packages, kept from one start to the next. */
  cacheDir: string;
}

/** What a server tells whoever started it. */
export interface ServeEvents {
  /** It listens: first, and after each start anew. */
  listening: (server: ViteDevServer) => void;
  /** The deck has been read: at first, and after each change. */
  read: (reading: DeckInWriting) => void;
  /** Why it starts anew. */
  restarting: (why: string) => void;
  /** It cannot start anew as the deck is now; it waits for the next change. */
  failed: (error: unknown) => void;
}

export interface DeckServer extends AsyncDisposable {
  restart: (why: string) => void;
}

/** Settings of the headmatter, and files beside the deck, that Slidev reads only when it starts. */
const settingsReadOnce = ['monaco', 'routerMode', 'fonts', 'css', 'mdc', 'editor', 'addons', 'seoMeta'] as const;
const filesReadOnce =
  /\/(?:setup\/(?:shiki|katex|preparser|transformers|unocss|vite-plugins)\.ts|(?:uno|unocss)\.config\.ts|vite\.config\.m?[jt]s)$/;

/**
 * Serves a deck until disposed of.
 *
 * @throws {Failure} when the deck cannot be read at first, or PORT_TAKEN
 */
export async function serveDeck(request: ServeRequest, events: ServeEvents): Promise<DeckServer> {
  const slidev = await loadSlidev();
  const inMemory = createGlobModules(); // before Slidev's plug-ins start to write
  fallBackToOwnPackages();
  let server: ViteDevServer | undefined;
  let waiting: FSWatcher | undefined;
  let isOver = false;
  let last: Promise<unknown> = Promise.resolve();

  async function start(): Promise<void> {
    const starting = await createServer(slidev, request, inMemory, events.read, restart);
    server = starting;
    await starting.listen().catch((error: Error) => {
      if (!/already in use/.test(error.message)) throw error;
      fail('PORT_TAKEN', `Something else listens on port ${request.port}.`);
    });
    if (isOver) await starting.close();
    else events.listening(starting);
  }

  async function startAnew(why: string): Promise<void> {
    if (isOver) return;
    waiting?.close();
    waiting = undefined;
    events.restarting(why);
    await server?.close();
    server = undefined;
    await start().catch((error: unknown) => {
      events.failed(error);
      waiting = watch(dirname(request.entry), () => restart('something has changed'));
    });
  }

  function restart(why: string): void {
    last = last.then(() => startAnew(why));
  }

  await start();
  return {
    restart,
    async [Symbol.asyncDispose]() {
      isOver = true;
      waiting?.close();
      await last;
      await server?.close();
    },
  };
}

async function createServer(
  slidev: Slidev,
  { entry, port, remote, cacheDir }: ServeRequest,
  inMemory: Plugin,
  read: ServeEvents['read'],
  restart: (why: string) => void,
): Promise<ViteDevServer> {
  const options = await resolveDeck(slidev.resolveOptions, entry, remote === undefined ? {} : { remote }, 'dev');
  keepIconLocal(options);
  addTools(options.roots);
  const host = remote === undefined ? 'localhost' : '0.0.0.0';
  const config: InlineConfig = {
    server: { port: port ?? 3030, strictPort: port !== undefined, host },
    logLevel: 'warn',
    clearScreen: false,
    plugins: [
      ...[inMemory, createPackageFallback(options), keepAway(cacheDir)],
      ...[restartOn(options, restart), readAgain(options, read)],
    ],
  };
  return await slidev.createServer(options, config, { loadData: loadUnlessReadOnce(slidev, options, restart) });
}

/** Vite would keep what it makes of packages in `node_modules/` of the deck, and make that folder if there is none. */
const keepAway = (cacheDir: string): Plugin => ({
  name: 'dev:cache-dir',
  enforce: 'post',
  config: () => ({ cacheDir }),
});

/** Starts anew when a file appears, changes or goes that Slidev reads only when it starts. */
const restartOn = ({ roots }: ResolvedSlidevOptions, restart: (why: string) => void): Plugin => ({
  name: 'dev:restart',
  configureServer({ watcher }) {
    const own = roots.filter((root) => !root.includes('node_modules'));
    watcher.add(own.map((root) => join(root, 'setup')));
    watcher.on('all', (event, file) => {
      if (!['add', 'change', 'unlink'].includes(event) || !filesReadOnce.test(file.replaceAll('\\', '/'))) return;
      if (own.some((root) => file.startsWith(root))) restart(`${file} has changed`);
    });
  },
});

/** The deck read again; nothing where that takes a new start. */
function loadUnlessReadOnce(slidev: Slidev, options: ResolvedSlidevOptions, restart: (why: string) => void): LoadData {
  return async (sources) => {
    const { data, entry } = options;
    const loaded = await slidev.parser.load(options, entry, sources, 'dev');
    const { theme = 'default' } = loaded.headmatter;
    const fresh = {
      ...loaded,
      themeMeta: data.themeMeta,
      config: slidev.parser.resolveConfig(loaded.headmatter, data.themeMeta, entry),
    };
    const other =
      (theme ?? 'none') === options.themeRaw
        ? settingsReadOnce.find((name) => !isDeepStrictEqual(fresh.config[name], data.config[name]))
        : 'theme';
    const feature = (['katex', 'monaco'] as const).find((name) => fresh.features[name] && !data.features[name]);
    const why = other ? `\`${other}:\` has changed` : feature && `the deck now has ${feature}`;
    if (why === undefined) return fresh;
    restart(why);
    return false;
  };
}
