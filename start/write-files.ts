import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail } from '../findings/failure.ts';
import type { PlannedFile } from './plan-talk.ts';

/**
 * Makes a folder with all of these files, or none: it is made aside and renamed.
 *
 * @param folder absolute path of what does not exist yet
 * @param job disposes of what is half made if the work is interrupted
 * @throws {Failure} OUTPUT_UNWRITABLE
 */
export async function writeFolder(
  folder: string,
  files: readonly PlannedFile<string | Uint8Array>[],
  job: AsyncDisposableStack,
): Promise<void> {
  try {
    await mkdir(dirname(folder), { recursive: true });
    const aside = join(dirname(folder), `.${basename(folder)}-${process.pid}`); // others may read it as they may its neighbours
    job.defer(() => rm(aside, { recursive: true, force: true }));
    await mkdir(aside);
    for (const { path, text } of files) {
      await mkdir(dirname(join(aside, path)), { recursive: true });
      await writeFile(join(aside, path), text);
    }
    await rename(aside, folder);
  } catch (error) {
    unwritable(folder, error);
  }
}

/**
 * Writes files into a folder that is in use, each aside first.
 *
 * @throws {Failure} OUTPUT_UNWRITABLE
 */
export async function addFiles(
  folder: string,
  files: readonly PlannedFile<string | Uint8Array>[],
  job: AsyncDisposableStack,
): Promise<void> {
  try {
    const written: [string, string][] = [];
    for (const { path, text } of files) {
      const target = join(folder, path);
      const aside = `${target}.${process.pid}.tmp`;
      job.defer(() => rm(aside, { force: true }));
      await mkdir(dirname(target), { recursive: true });
      await writeFile(aside, text);
      written.push([aside, target]);
    }
    for (const [aside, target] of written) await rename(aside, target);
  } catch (error) {
    unwritable(folder, error);
  }
}

const unwritable = (folder: string, error: unknown): never =>
  fail('OUTPUT_UNWRITABLE', `Nothing can be written to ${folder}: ${(error as Error).message}.`, {
    file: folder,
    fix: 'Choose another folder, or free some space. Nothing was changed.',
  });
