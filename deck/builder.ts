import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { cacheFolder } from '../machine/cache-folder.ts';
import { chooseSlidev } from './choose-slidev.ts';
import { hasSettingsCode } from './slides/foreign-code.ts';

/**
 * A process that builds a deck, and others after it as long as it is as good as new. It may be started before it is known
 * which: loading Slidev takes a second.
 */
export interface Builder {
  process: ChildProcess;
  /** Folder of the Slidev it loads. */
  slidev: string;
  /** Folders of packages that the decks it was used for have above them; nothing as long as it was not. */
  packages: string | undefined;
  /** Its folder for temporary files. */
  temporary: string;
  /** The end of what it has printed. */
  printed: () => string;
}

/**
 * Starts a builder.
 *
 * @param entry absolute path of a deck's entry file: with the Slidev that deck brings, or ours
 * @param temporary a folder of its own for temporary files: what a deck leaves there no other deck finds
 */
export function startBuilder(entry: string, temporary: string): Builder {
  mkdirSync(temporary, { recursive: true });
  const worker = fork(join(import.meta.dirname, `site-worker${extname(import.meta.filename)}`), [entry], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...process.env,
      TMPDIR: temporary,
      FORCE_COLOR: '0',
      NODE_ENV: 'production',
      // Fewer malloc arenas: the bundler's many threads otherwise keep a third more memory.
      MALLOC_ARENA_MAX: '2',
      // Slidev and Vite are large: from the second export on this saves half a second.
      NODE_COMPILE_CACHE: join(cacheFolder, 'modules'),
    },
    execArgv: ['--expose-gc', '--max-semi-space-size=8', '--disable-warning=ExperimentalWarning'],
  });
  let printed = '';
  for (const stream of [worker.stdout, worker.stderr])
    stream?.on('data', (chunk) => (printed = (printed + chunk).slice(-20_000)));
  worker.on('error', () => undefined); // whoever waits for it hears of it, too
  return {
    process: worker,
    slidev: chooseSlidev(entry).folder,
    packages: undefined,
    temporary,
    printed: () => printed,
  };
}

/** Whether a builder that was started ahead, or has built another deck, can build that one as it would come out alone. */
export const isFit = (builder: Builder, entry: string): boolean =>
  isAlive(builder) && builder.slidev === chooseSlidev(entry).folder && (isNew(builder) || isLikeBefore(builder, entry));

const isAlive = ({ process: { exitCode, signalCode, killed, connected } }: Builder): boolean =>
  exitCode === null && signalCode === null && !killed && connected;

export const isNew = ({ packages }: Builder): boolean => packages === undefined;

/** What was found in packages is not looked for again, and whoever prints something has met something. */
const isLikeBefore = ({ packages, printed }: Builder, entry: string): boolean =>
  packages === packagesAbove(entry) && printed() === '' && !hasSettingsCode({ roots: [dirname(entry)] });

/** The folders in which packages are looked for from a deck. */
export const packagesAbove = (entry: string): string => {
  const places = createRequire(entry).resolve.paths('x') ?? [];
  return places.filter((place) => existsSync(place)).join('\n');
};
