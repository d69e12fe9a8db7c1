import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * The folder of an installed package, as Node would find it from a file or folder; packages may keep their own
 * `package.json` from being imported, so it is looked for on the disk.
 *
 * @param from path of the file, or of a folder with a slash at its end, or a `file:` address
 */
export function findPackage(name: string, from: string): string | undefined {
  const places = createRequire(from).resolve.paths(name) ?? [];
  return places.map((place) => join(place, name)).find((folder) => existsSync(join(folder, 'package.json')));
}

/** The version in the `package.json` of a folder. */
export const versionIn = (folder: string): string =>
  (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;
