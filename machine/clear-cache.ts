import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';

/** Something in the cache, and how much room it takes. */
export interface Cached {
  name: string;
  bytes: number;
}

/** What the cache holds, by name; nothing where there is none. */
export async function listCache(folder: string = cacheFolder): Promise<Cached[]> {
  const names = await readdir(folder).catch(() => [] as string[]);
  return await Promise.all(names.sort().map(async (name) => ({ name, bytes: await sizeOf(join(folder, name)) })));
}

/**
 * Removes the whole cache.
 *
 * @returns what was in it
 * @throws {Error} where something cannot be removed
 */
export async function clearCache(folder: string = cacheFolder): Promise<Cached[]> {
  const held = await listCache(folder);
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  return held;
}

/** In bytes; what goes meanwhile counts nothing. */
async function sizeOf(path: string): Promise<number> {
  const facts = await lstat(path).catch(() => undefined);
  if (!facts?.isDirectory()) return facts?.size ?? 0;
  const names = await readdir(path).catch(() => [] as string[]);
  const sizes = await Promise.all(names.map((name) => sizeOf(join(path, name))));
  return sizes.reduce((sum, size) => sum + size, 0);
}
