/**
 * Keeps what can be made again, one file each, in the cache. A file that was cut or changed is as good as none, and so is
 * a folder that may not be read or written: what is kept saves time and decides nothing.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';
import { putWhole } from './put-whole.ts';

/** Bytes of a SHA-256, which stands before what is kept. */
const seal = 32;
/** What a single one may take, and all of a kind. */
const mostOfOne = 64e6;
const mostOfKind = 256e6;
const hour = 3_600_000;

const folderOf = (kind: string, cache: string) => join(cache, kind);
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

/**
 * @param kind a folder of the cache
 * @param key its name there: anything that may be the name of a file
 * @returns what was kept; nothing where there is nothing, or it is damaged
 */
export function readKept(kind: string, key: string, cache: string = cacheFolder): Buffer | undefined {
  const file = join(folderOf(kind, cache), key);
  try {
    const bytes = readFileSync(file);
    const content = bytes.subarray(seal);
    if (!hashOf(content).equals(bytes.subarray(0, seal))) return undefined;
    touch(file);
    return content;
  } catch {
    return undefined;
  }
}

/** Keeps it, in the place of what was kept under that name. Whoever reads meanwhile gets the one or the other. */
export function keep(kind: string, key: string, content: Uint8Array, cache: string = cacheFolder): void {
  if (content.length > mostOfOne) return;
  const folder = folderOf(kind, cache);
  if (!putWhole(join(folder, key), Buffer.concat([hashOf(content), content]))) return;
  try {
    sweep(folder);
  } catch {
    // another may sweep at the same moment
  }
}

/** What is used stays: the oldest go first. */
function touch(file: string): void {
  const now = Date.now();
  if (now - statSync(file).mtimeMs < hour) return;
  try {
    utimesSync(file, now / 1000, now / 1000);
  } catch {
    // it may not be written here
  }
}

/** Removes what was used least recently, until the rest is within the limit, and what was never finished. */
function sweep(folder: string, limit = mostOfKind): void {
  const files = readdirSync(folder).flatMap((name) => {
    const facts = statSync(join(folder, name), { throwIfNoEntry: false });
    return facts ? [{ name, size: facts.size, at: facts.mtimeMs }] : [];
  });
  let all = 0;
  for (const { name, size, at } of files.sort((a, b) => b.at - a.at)) {
    all += size;
    const isLeftOver = name.endsWith('.tmp') && Date.now() - at > hour;
    if (all > limit || isLeftOver) rmSync(join(folder, name), { force: true });
  }
}
