/** How a new talk asks for this package: the way it was asked for where it runs now. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { versionIn } from '../machine/find-package.ts';
import { isInstalled, packageRoot } from '../machine/package-root.ts';
import type { Manifest } from './manifest.ts';

/** A file that it was installed from, by its absolute path; else the version, from the registry. */
export function ownSpec(): string {
  const version = `^${versionIn(packageRoot)}`;
  if (!isInstalled) return version;
  const home = packageRoot.slice(0, packageRoot.indexOf(`${sep}node_modules${sep}`));
  return fileSpecIn(home) ?? version;
}

/** @param folder the one whose `node_modules` this package lies in */
export function fileSpecIn(folder: string): string | undefined {
  const path = join(folder, 'package.json');
  if (!existsSync(path)) return undefined;
  const { dependencies, devDependencies } = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  const spec = devDependencies?.['seminar-deck'] ?? dependencies?.['seminar-deck'] ?? '';
  return spec.startsWith('file:') ? `file:${resolve(dirname(path), spec.slice('file:'.length))}` : undefined;
}
