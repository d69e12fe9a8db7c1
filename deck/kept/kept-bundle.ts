/** A bundle without slides, kept with the files it was made of. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { hashContent, lastChange } from '../../machine/hash-content.ts';
import { keep, readKept } from '../../machine/kept.ts';
import { deckFolder, hashOf } from './circumstances.ts';
import { findNamedPublic } from './read-aside.ts';

const kind = 'bundles';

/** What a bundle's own modules need of that which is made of them and the slides. */
export interface Brought {
  /** Utility classes; nothing where their sheet is in the bundle. */
  classes?: string[];
  /** Characters for which typefaces are cut. */
  characters: string;
}

interface KeptBundle {
  /** Path, with the deck's folder left out, and hash of what it held: the files it was made of, then those it names. */
  inputs: [string, string][];
  /** How many of them it was made of. */
  madeOf: number;
  files: [string, Uint8Array][];
  brought: Brought;
  /** What the titles of the slides were, where the bundle lists them. */
  titles?: string;
}

/** Where a bundle belongs: what it is made for, and the deck it is made in. */
export interface BundlePlace {
  /** All that decides what it holds, but for the contents of its modules. */
  description: string;
  userRoot: string;
  outDir: string;
  /** What the titles of the slides are. */
  titles: string;
}

/** How it was made. */
export interface BundleMade {
  /** The files it was made of. */
  inputs: readonly string[];
  brought: Brought;
  /** Whether it holds the titles of the slides. */
  listsTitles: boolean;
  /** When the first input may have been read, in milliseconds since 1970. */
  startedAt: number;
}

/**
 * Puts a kept bundle in place.
 *
 * @returns the files it was made of and what they brought, if there was one and none of them has changed
 */
export function restoreBundle(
  { description, userRoot, outDir, titles }: BundlePlace,
  cache?: string,
): { inputs: string[]; brought: Brought } | undefined {
  try {
    const bytes = [description, ownName(description, userRoot)]
      .map((name) => readKept(kind, hashOf(name), cache))
      .find((one) => one !== undefined);
    if (!bytes) return undefined;
    const kept = deserialize(bytes) as KeptBundle;
    if (kept.titles !== undefined && kept.titles !== titles) return undefined;
    const { inputs, madeOf, files, brought } = kept;
    const here = inputs.map(([path, hash]) => [fromKept(path, userRoot), hash] as const);
    if (here.some(([path, hash]) => hashContent(path) !== hash)) return undefined;
    for (const [name, content] of files) {
      mkdirSync(dirname(join(outDir, name)), { recursive: true });
      writeFileSync(join(outDir, name), content);
    }
    return { inputs: here.slice(0, madeOf).map(([path]) => path), brought };
  } catch {
    return undefined;
  }
}

/** Keeps the bundle that has just been made, if nothing has changed meanwhile. */
export function keepBundle(place: BundlePlace, made: BundleMade, cache?: string): void {
  try {
    keepIfWhole(place, made, cache);
  } catch {
    // something cannot be read any more: the next one is made anew
  }
}

function keepIfWhole(
  { description, userRoot, outDir, titles }: BundlePlace,
  { inputs, brought, listsTitles, startedAt }: BundleMade,
  cache?: string,
): void {
  const names = readdirSync(outDir, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const files = names.map(({ parentPath, name }): [string, Uint8Array] => {
    const file = join(parentPath, name);
    return [file.slice(outDir.length + 1), readFileSync(file)];
  });
  const texts = files.filter(([name]) => /\.(?:js|css|html)$/.test(name)).map(([, content]) => String(content));
  const ofPublic = findNamedPublic(join(userRoot, 'public'), texts);
  if (!ofPublic) return;
  const all = [...inputs, ...ofPublic];
  if (all.some((path) => lastChange(path) >= startedAt)) return;
  const kept: KeptBundle = {
    inputs: all.map((path) => [toKept(path, userRoot), hashContent(path)]),
    madeOf: inputs.length,
    files,
    brought,
    ...(listsTitles && { titles }),
  };
  // One that says where the deck lies is of no use to another, and must not be shown to it.
  const isItsOwn = texts.some((text) => text.includes(userRoot));
  keep(kind, hashOf(isItsOwn ? ownName(description, userRoot) : description), serialize(kept), cache);
}

const ownName = (description: string, userRoot: string): string => `${description}\n${userRoot}`;

const toKept = (path: string, userRoot: string): string =>
  path.startsWith(`${userRoot}/`) ? deckFolder + path.slice(userRoot.length) : path;

const fromKept = (path: string, userRoot: string): string =>
  path.startsWith(`${deckFolder}/`) ? userRoot + path.slice(deckFolder.length) : path;
