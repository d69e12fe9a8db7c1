/** Paths as they are the same in every checkout and on every machine: from the deck's folder, or from our packages. */
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { isInstalled, packageRoot } from '../../machine/package-root.ts';

/** The folder that the packages beside ours lie in, where we are one. */
const packages = isInstalled
  ? packageRoot.slice(0, packageRoot.lastIndexOf(`${sep}node_modules${sep}`) + 13)
  : undefined;

/** The narrowest first: our package may hold the deck, and the deck's folder our package. */
const rootsFor = (entry: string): [name: string, folder: string][] => [
  ['<own>', packageRoot],
  ...(packages === undefined ? [] : [['<packages>', packages] as [string, string]]),
  ['<deck>', dirname(entry)],
];

const isBelow = (folder: string, path: string) => path === folder || path.startsWith(folder + sep);

/** @param entry the deck's entry file */
export function toPortable(path: string, entry: string): string {
  const roots = rootsFor(entry);
  const [name, folder] = roots.find(([, root]) => isBelow(root, path)) ?? (roots.at(-1) as [string, string]);
  const inside = relative(folder, path);
  // Elsewhere on the disk: from the deck's folder upwards, as a checkout of both would have it.
  if (isAbsolute(inside)) return path;
  return `${name}/${inside.split(sep).join('/')}${path.endsWith('/') && inside !== '' ? '/' : ''}`;
}

/** The other way round. */
export function fromPortable(portable: string, entry: string): string {
  const root = rootsFor(entry).find(([name]) => portable.startsWith(`${name}/`));
  if (!root) return portable;
  const path = join(root[1], portable.slice(root[0].length + 1));
  return portable.endsWith('/') && !path.endsWith('/') ? `${path}/` : path;
}

/** What people are told, with the paths in it made portable, or for this place. Any plain data. */
export function withPaths<T>(data: T, entry: string, direction: 'portable' | 'here'): T {
  const roots = rootsFor(entry);
  const replaceIn = (text: string) =>
    roots.reduce(
      (all, [name, folder]) =>
        direction === 'portable'
          ? all.replaceAll(`${folder}${sep}`, `${name}/`)
          : all.replaceAll(`${name}/`, `${folder}${sep}`),
      text,
    );
  return JSON.parse(JSON.stringify(data), (_, value: unknown) =>
    typeof value === 'string' ? replaceIn(value) : value,
  ) as T;
}
