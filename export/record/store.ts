import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Puts a file into the cache, whole or not at all, whoever else does the same at the moment. What cannot be kept is not:
 * the cache only saves time.
 */
export function keep(path: string, content: string | Uint8Array): void {
  const aside = `${path}.${randomUUID()}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(aside, content);
    renameSync(aside, path);
  } catch {
    if (existsSync(aside)) rmSync(aside, { force: true }); // where a file stands for the folder, `force` is not enough
  }
}
