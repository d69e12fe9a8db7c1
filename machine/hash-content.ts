/** Files and folders by what they hold, wherever they lie and whenever they were written. */
import { createHash, hash } from 'node:crypto';
import {
  type BigIntStats,
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  type Stats,
  statSync,
} from 'node:fs';
import { join, sep } from 'node:path';

/** Where there is nothing, or a file where a folder is meant. */
export const absent = 'absent';

/** A file is read again once it looks otherwise: size and time of change. */
const known = new Map<string, { stamp: string; sha256: string }>();

/**
 * @param path a path that ends in `/` stands for a whole folder
 * @returns `absent`, or the SHA-256 of a file, or one of the names and contents of all that lies in a folder
 */
export function hashContent(path: string): string {
  const facts = look(path);
  if (!facts) return absent;
  if (facts.isFile()) return hashFile(path, facts);
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' });
  const lines = names.map((name) => {
    const inside = join(path, name);
    const file = statSync(inside, { bigint: true, throwIfNoEntry: false });
    return `${name.split(sep).join('/')} ${file?.isFile() ? hashFile(inside, file) : ''}`;
  });
  return hash('sha256', lines.sort().join('\n'));
}

/** When a path, or anything in a folder, last changed, in milliseconds since 1970; 0 where there is nothing. */
export function lastChange(path: string): number {
  const facts = look(path);
  if (!facts) return 0;
  if (facts.isFile()) return changeOf(facts);
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' });
  const times = names.map((name) => changeOf(statSync(join(path, name), { throwIfNoEntry: false })));
  return times.reduce((latest, time) => Math.max(latest, time), changeOf(facts));
}

/** The time of change can be set to an earlier one, that of the entry in the folder cannot. */
const changeOf = (facts: Stats | BigIntStats | undefined): number =>
  Math.max(Number(facts?.mtimeMs ?? 0), Number(facts?.ctimeMs ?? 0));

/** Nothing where something else is meant, or nobody may look. */
function look(path: string): BigIntStats | undefined {
  try {
    const facts = statSync(path, { bigint: true, throwIfNoEntry: false });
    return facts?.isDirectory() === path.endsWith('/') ? facts : undefined;
  } catch {
    return undefined;
  }
}

function hashFile(path: string, { size, mtimeNs, ctimeNs }: BigIntStats): string {
  const stamp = `${size} ${mtimeNs} ${ctimeNs}`;
  const before = known.get(path);
  if (before?.stamp === stamp) return before.sha256;
  const sha256 = size > large ? hashInParts(path) : hash('sha256', readFileSync(path));
  known.set(path, { stamp, sha256 });
  return sha256;
}

/** From this size on, in bytes, a file (a film) is not held in memory as a whole. */
const large = 8_000_000n;

function hashInParts(path: string): string {
  const sum = createHash('sha256');
  const part = Buffer.allocUnsafe(1 << 20);
  const file = openSync(path, 'r');
  try {
    for (let length = readSync(file, part); length > 0; length = readSync(file, part))
      sum.update(part.subarray(0, length));
  } finally {
    closeSync(file);
  }
  return sum.digest('hex');
}
