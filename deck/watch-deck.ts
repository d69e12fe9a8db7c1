/** Hears of changes to what a deck is made of. */
import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { hashContent } from '../machine/hash-content.ts';
import { picture } from './serve-site.ts';

export interface DeckWatcher extends Disposable {
  /** The deck is about to be read: whatever changes from here on counts. */
  begin: () => void;
  /** The deck has been read: only changes to these files count, and those beside it. A path that ends in `/` is a folder. */
  madeOf: (inputs: readonly string[]) => void;
  /**
   * Waits for a change, and until no other follows it.
   *
   * @returns false once the signal has come
   */
  change: (signal: AbortSignal) => Promise<boolean>;
}

/** How long nothing must change, in milliseconds: programs save in several steps, and several files at once. */
const quietMs = 40;
/** A deck in a folder with more folders than that is watched only where its files are. */
const mostFolders = 2_000;

/**
 * Watches the folder of a deck, and the folders of what it is made of.
 *
 * @param isOurs whether a file is written by this program itself
 * @param countsBeside whether a file beside the deck counts, of which nobody has said that the deck is made of it
 */
export function watchDeck(
  entry: string,
  isOurs: (path: string) => boolean,
  countsBeside: (path: string) => boolean = (path) => picture.test(basename(path)),
): DeckWatcher {
  const home = dirname(entry);
  const watched = new Map<string, FSWatcher>();
  const heard = new Set<string>();
  let inputs: readonly string[] = [];
  let prints: ReadonlyMap<string, string> | undefined;
  let isChanged = false;
  let events = 0;
  let wake = () => {};

  const hear = (folder: string) => (_: string, name: string | null) => {
    const path = name === null ? folder : join(folder, name);
    if (isOurs(path)) return;
    heard.add(path);
    events += 1;
    wake();
  };

  function watchFolders(): void {
    const wanted = new Set([...foldersIn(home), ...inputs.flatMap(foldersOf)]);
    for (const [folder, watcher] of watched) if (!wanted.has(folder)) drop(folder, watcher);
    for (const folder of wanted) {
      if (watched.has(folder)) continue;
      try {
        const watcher = watch(folder, hear(folder));
        watcher.on('error', () => drop(folder, watcher)); // it has gone; the folder around it tells so
        watched.set(folder, watcher);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      }
    }
  }

  function drop(folder: string, watcher: FSWatcher): void {
    watcher.close();
    watched.delete(folder);
  }

  /** The input that a path is, or lies in. */
  const inputOf = (path: string) =>
    inputs.find((input) => path === input || (input.endsWith('/') && `${path}/`.startsWith(input)));

  /** A save that changes nothing is none, nor is a file that nobody reads. */
  function isChange(path: string): boolean {
    if (!prints) return true;
    const input = inputOf(path);
    const print = input === undefined ? undefined : prints.get(input);
    if (print !== undefined) return hashContent(input ?? path) !== print;
    return path.startsWith(`${home}/`) && countsBeside(path);
  }

  return {
    begin() {
      heard.clear();
      prints = undefined;
      isChanged = false;
      watchFolders();
    },
    madeOf(read) {
      inputs = read;
      watchFolders();
      // Nobody knows whether it was read before or after.
      isChanged = [...heard].some((path) => inputOf(path) !== undefined);
      heard.clear();
      prints = new Map(read.map((path) => [path, hashContent(path)]));
    },
    async change(signal) {
      while (!signal.aborted) {
        if (isChanged) return true;
        if (heard.size === 0) await nextEvent(signal, (call) => (wake = call));
        for (let before = -1; before !== events && !signal.aborted; ) {
          before = events;
          await pause(quietMs, undefined, { signal }).catch(() => undefined);
        }
        const paths = [...heard];
        heard.clear();
        if (paths.some((path) => isChange(path)) && !signal.aborted) return true;
      }
      return false;
    },
    [Symbol.dispose]() {
      for (const [folder, watcher] of watched) drop(folder, watcher);
    },
  };
}

const nextEvent = (signal: AbortSignal, callAt: (call: () => void) => void): Promise<void> =>
  new Promise((resolve) => {
    callAt(resolve);
    signal.addEventListener('abort', () => resolve(), { once: true });
  });

/** The folder an input stands in, and all in one that is a folder. */
function foldersOf(input: string): string[] {
  return input.endsWith('/') ? [dirname(input), ...foldersIn(input.slice(0, -1))] : [dirname(input)];
}

/** A folder and those in it, but for packages and what is hidden. */
function foldersIn(folder: string): string[] {
  const found: string[] = [];
  for (const waiting = [folder]; waiting.length > 0 && found.length < mostFolders; ) {
    const one = waiting.pop() ?? '';
    if (!statSync(one, { throwIfNoEntry: false })?.isDirectory()) continue;
    found.push(one);
    for (const { name } of readdirSync(one, { withFileTypes: true }).filter((entry) => entry.isDirectory()))
      if (name !== 'node_modules' && !name.startsWith('.')) waiting.push(join(one, name));
  }
  return found;
}
