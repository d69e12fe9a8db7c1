import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Subset, subsetFace } from './subset-face.ts';

const here = dirname(fileURLToPath(import.meta.url));
/** Beside the packages this theme was installed with, and gone with them. */
const folder = join(packagesAbove(here) ?? tmpdir(), '.cache/seminar-deck/fonts');

/** `subsetFace`, remembered between builds: reading the characters of large fonts takes seconds. */
export async function cachedSubsetFace(files: readonly string[], characters: string): Promise<Subset[]> {
  const path = join(folder, `${await keyOf(files, characters)}.json`);
  const kept = await readFile(path, 'utf8').catch(() => undefined);
  if (kept !== undefined)
    return (JSON.parse(kept) as KeptSubset[]).map((subset) => ({
      ...subset,
      bytes: new Uint8Array(Buffer.from(subset.bytes, 'base64')),
    }));
  const subsets = await subsetFace(files, characters);
  const text = JSON.stringify(
    subsets.map((subset): KeptSubset => ({ ...subset, bytes: Buffer.from(subset.bytes).toString('base64') })),
  );
  const aside = `${path}.${process.pid}.tmp`;
  // A cache only saves time: where it cannot be written the next build subsets again.
  await mkdir(folder, { recursive: true })
    .then(() => writeFile(aside, text))
    .then(() => rename(aside, path))
    .catch(() => undefined);
  return subsets;
}

type KeptSubset = Omit<Subset, 'bytes'> & { bytes: string };

/** The code that subsets and the fonts, by path, size and time of change, and what is asked of them. */
async function keyOf(files: readonly string[], characters: string): Promise<string> {
  const inputs = [join(here, 'subset-face.ts'), ...files];
  const stamps = await Promise.all(inputs.map(async (file) => `${file} ${stampOf(await stat(file))}`));
  return createHash('sha256')
    .update([...stamps, characters].join('\n'))
    .digest('hex')
    .slice(0, 32);
}

const stampOf = ({ size, mtimeMs }: { size: number; mtimeMs: number }): string => `${size} ${mtimeMs}`;

function packagesAbove(at: string): string | undefined {
  const packages = join(at, 'node_modules');
  if (existsSync(packages)) return packages;
  return at === dirname(at) ? undefined : packagesAbove(dirname(at));
}
