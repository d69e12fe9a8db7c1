import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { cacheFolder } from '../machine/cache-folder.ts';
import { chooseSlidev } from './choose-slidev.ts';

/** A process that builds one deck and ends. It may be started before it is known which: loading Slidev takes a second. */
export interface Builder {
  process: ChildProcess;
  /** Folder of the Slidev it loads. */
  slidev: string;
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
    execArgv: ['--max-semi-space-size=8', '--disable-warning=ExperimentalWarning'],
  });
  let printed = '';
  for (const stream of [worker.stdout, worker.stderr])
    stream?.on('data', (chunk) => (printed = (printed + chunk).slice(-20_000)));
  worker.on('error', () => undefined); // whoever waits for it hears of it, too
  return { process: worker, slidev: chooseSlidev(entry).folder, temporary, printed: () => printed };
}

/** Whether a builder that was started ahead can build that deck. */
export const isFit = ({ process: { exitCode, signalCode, connected }, slidev }: Builder, entry: string): boolean =>
  exitCode === null && signalCode === null && connected && slidev === chooseSlidev(entry).folder;
