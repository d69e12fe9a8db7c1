import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** How a file or folder looked: cheap to compare, and a hash for when its date alone has changed. */
export interface Print {
  /** Size and time of change; for a folder, those of everything in it; `absent` where there is nothing. */
  stamp: string;
  sha256?: string;
}

/** @returns the print, and when the path last changed in milliseconds since 1970 (0 where there is nothing) */
export async function takePrint(path: string): Promise<Print & { changedAt: number }> {
  const { stamp, changedAt } = await look(path);
  const sha256 = path.endsWith('/') || stamp === absent ? undefined : await hashFile(path);
  return { stamp, changedAt, ...(sha256 !== undefined && { sha256 }) };
}

/** Whether the path still holds what it held. */
export async function matchesPrint(path: string, print: Print): Promise<boolean> {
  const { stamp } = await look(path);
  if (stamp === print.stamp) return true;
  return print.sha256 !== undefined && stamp !== absent && (await hashFile(path)) === print.sha256;
}

export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

const absent = 'absent';

async function look(path: string): Promise<{ stamp: string; changedAt: number }> {
  const isFolder = path.endsWith('/');
  const facts = await stat(path, { bigint: true }).catch(() => undefined);
  if (!facts || facts.isDirectory() !== isFolder) return { stamp: absent, changedAt: 0 };
  if (!isFolder) return { stamp: `${facts.size} ${facts.mtimeNs}`, changedAt: Number(facts.mtimeMs) };
  const names = (await readdir(path, { recursive: true })).sort();
  const found = await Promise.all(names.map((name) => stat(join(path, name), { bigint: true }).catch(() => undefined)));
  const lines = names.map((name, i) => (found[i]?.isFile() ? `${name} ${found[i].size} ${found[i].mtimeNs}` : name));
  return {
    stamp: createHash('sha256').update(lines.join('\n')).digest('hex'),
    changedAt: Math.max(0, ...found.map((one) => Number(one?.mtimeMs ?? 0))),
  };
}
