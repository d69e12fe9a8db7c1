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

export async function takePrint(path: string): Promise<Print> {
  const stamp = await takeStamp(path);
  return path.endsWith('/') || stamp === 'absent' ? { stamp } : { stamp, sha256: await hashFile(path) };
}

/** Whether the path still holds what it held. */
export async function matchesPrint(path: string, print: Print): Promise<boolean> {
  const stamp = await takeStamp(path);
  if (stamp === print.stamp) return true;
  return print.sha256 !== undefined && stamp !== 'absent' && (await hashFile(path)) === print.sha256;
}

export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

async function takeStamp(path: string): Promise<string> {
  const isFolder = path.endsWith('/');
  const facts = await stat(path, { bigint: true }).catch(() => undefined);
  if (!facts || facts.isDirectory() !== isFolder) return 'absent';
  if (!isFolder) return `${facts.size} ${facts.mtimeNs}`;
  const names = (await readdir(path, { recursive: true })).sort();
  const stamps = await Promise.all(
    names.map(async (name) =>
      stat(join(path, name), { bigint: true }).then(
        (s) => (s.isFile() ? `${name} ${s.size} ${s.mtimeNs}` : name),
        () => name,
      ),
    ),
  );
  return createHash('sha256').update(stamps.join('\n')).digest('hex');
}
