import { mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from '../machine/is-running.ts';

const prefix = 'seminar-deck-bench-';

/** A folder for everything one benchmark makes, outside the project; those of killed benchmarks are swept first. */
export async function createBenchFolder(): Promise<string> {
  for (const name of await readdir(tmpdir())) {
    const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : 0;
    if (pid > 0 && !isRunning(pid)) await removeFolder(join(tmpdir(), name)).catch(() => undefined);
  }
  return realpath(await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`)));
}

export const removeFolder = (path: string): Promise<void> => rm(path, { recursive: true, force: true, maxRetries: 5 });
