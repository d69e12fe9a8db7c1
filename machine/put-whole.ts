import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Puts a file into the cache, whole or not at all, whoever else does the same at the moment. What cannot be put there is
 * not: the cache only saves time.
 *
 * @returns whether it is there
 */
export function putWhole(path: string, content: string | Uint8Array): boolean {
  const aside = `${path}.${randomUUID()}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(aside, content);
    renameSync(aside, path);
    return true;
  } catch {
    remove(aside);
    return false;
  }
}

function remove(path: string): void {
  try {
    if (existsSync(path)) rmSync(path, { force: true }); // where a file stands for the folder, `force` is not enough
  } catch {
    // it may not be written here
  }
}
