import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from '../../machine/is-running.ts';

const prefix = 'seminar-deck-work-';

export interface WorkFolder {
  path: string;
  [Symbol.asyncDispose]: () => Promise<void>;
}

/** A private folder for temporary files, removed when disposed of; those of killed exports are swept first. */
export async function createWorkFolder(): Promise<WorkFolder> {
  await sweep();
  const path = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true, maxRetries: 3 }) };
}

/**
 * Makes a folder the one for temporary files of this process and those it starts, until disposed of. The builder and
 * the browser leave folders of their own behind when they are killed: this way one sweep gets all. (Elsewhere than
 * on Linux the browser's socket would get too long a path.)
 */
export function keepTemporaryFilesIn(folder: string): Disposable {
  const { TMPDIR } = process.env;
  if (process.platform === 'linux') process.env.TMPDIR = folder;
  return {
    [Symbol.dispose]() {
      if (TMPDIR === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = TMPDIR;
    },
  };
}

async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : 0;
    if (pid > 0 && !isRunning(pid))
      await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined);
  }
}
