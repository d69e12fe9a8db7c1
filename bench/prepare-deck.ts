import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateDeck } from './generate-deck.ts';

const ownPackages = join(import.meta.dirname, '../node_modules');

export interface DeckFolder {
  deck: string;
  packages: string;
  /** For the tool's temporary files. */
  temp: string;
}

/**
 * Makes a deck's folder as after `npm install`: the packages of this project and the tools to compare
 * with are linked into a `node_modules` of its own, which holds no cache of any earlier run.
 *
 * @param peers the `node_modules` of the tools to compare with
 */
export async function prepareDeck(
  folder: string,
  slides: number,
  flavour: 'slidev' | 'marp',
  peers: string,
): Promise<DeckFolder> {
  const packages = join(folder, 'node_modules');
  const temp = join(folder, 'tmp');
  const deck = join(folder, 'deck.md');
  await mkdir(packages, { recursive: true });
  await mkdir(temp);
  await linkPackages(ownPackages, packages);
  for (const name of ['playwright-chromium', '@marp-team']) await symlink(join(peers, name), join(packages, name));
  await writeFile(join(folder, 'package.json'), '{ "name": "generated-deck", "private": true, "type": "module" }\n');
  await writeFile(deck, generateDeck(slides, flavour));
  return { deck, packages, temp };
}

async function linkPackages(from: string, to: string): Promise<void> {
  const names = (await readdir(from)).filter(
    (name) => !name.startsWith('.') && name !== 'playwright-chromium' && name !== '@marp-team',
  );
  await Promise.all(names.map((name) => symlink(join(from, name), join(to, name))));
}
