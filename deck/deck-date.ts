import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

/**
 * The moment an export is dated with, to the minute: never the clock's. `SOURCE_DATE_EPOCH`
 * (reproducible-builds.org), else the last commit of the deck's folder, else its newest file.
 */
export async function findDeckDate(entry: string, files: readonly string[]): Promise<Date> {
  const { SOURCE_DATE_EPOCH = '' } = process.env;
  const seconds = /^\d+$/.test(SOURCE_DATE_EPOCH)
    ? Number(SOURCE_DATE_EPOCH)
    : ((await lastCommit(dirname(entry))) ?? (await newest([entry, ...files])));
  return new Date(Math.floor(seconds / 60) * 60_000);
}

async function lastCommit(folder: string): Promise<number | undefined> {
  try {
    const { stdout } = await promisify(execFile)('git', ['-C', folder, 'log', '-1', '--format=%ct', '--', '.']);
    return Number(stdout) || undefined;
  } catch {
    return undefined; // no git, or no repository
  }
}

async function newest(files: readonly string[]): Promise<number> {
  const times = await Promise.all(
    files.map((file) =>
      stat(file).then(
        ({ mtimeMs }) => mtimeMs / 1000,
        () => 0,
      ),
    ),
  );
  return Math.max(0, ...times);
}
