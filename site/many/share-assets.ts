/** One copy of what many decks have in common: fonts, Slidev's and Vue's code, styles. */
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

/** Folder of the site for what decks share. */
export const sharedFolder = 'shared-assets';

interface Asset {
  /** Path from the deck's `assets/`. */
  name: string;
  sha256: string;
  /** What it asks for beside it, as far as it can be told: `./vue-Ci1wQdKx.js`. */
  asksFor: string[];
  /** It must stay: it learns from its own address where its deck lies. */
  isBound: boolean;
}

const isText = (name: string) => /\.(?:js|css|html)$/.test(name);
/** Addresses that begin with `./` or `../`, in quotes or in `url()`. */
const relativeAddress = /(?<=["'`(])\.{1,2}\/[^"'`()?#\s\\]+/g;

/**
 * Moves what at least two decks have alike to one place, and says so where it is asked for. The names carry a hash of the
 * content; only what is the same to the byte is shared, and a script only if all it asks for is.
 *
 * @param site folder of the site
 * @param places folders of the decks in it
 */
export function shareAssets(site: string, places: readonly string[]): void {
  const decks = places.map((place) => ({ place, assets: readAssets(join(site, place, 'assets')) }));
  const shared = findShared(decks.map(({ assets }) => assets));
  for (const { place, assets } of decks)
    for (const { name } of assets.filter((one) => shared.has(one.name))) move(site, place, name);
  for (const place of places) mendAddresses(site, place, shared);
}

function readAssets(folder: string): Asset[] {
  if (!existsSync(folder)) return [];
  return filesIn(folder).map((name) => {
    const bytes = readFileSync(join(folder, name));
    const text = isText(name) ? bytes.toString('utf8') : '';
    const asksFor = (text.match(relativeAddress) ?? []).map((address) => posix.join(posix.dirname(name), address));
    return { name, sha256: hash('sha256', bytes), asksFor, isBound: text.includes('import.meta.url') };
  });
}

/** Names that mean the same bytes in every deck that has them, in two at least, and ask for nothing that is not shared. */
function findShared(decks: readonly (readonly Asset[])[]): Set<string> {
  const byName = Map.groupBy(decks.flat(), ({ name }) => name);
  const alike = [...byName.values()].filter(
    ([first, ...others]) => others.length > 0 && others.every(({ sha256 }) => sha256 === first?.sha256),
  );
  const shared = new Map(alike.flatMap(([first]) => (first && !first.isBound ? [[first.name, first]] : [])));
  const names = new Set(byName.keys());
  for (let isSettled = false; !isSettled; ) {
    isSettled = true;
    for (const { name, asksFor } of shared.values())
      if (asksFor.some((other) => names.has(other) && !shared.has(other))) {
        shared.delete(name);
        isSettled = false;
      }
  }
  return new Set(shared.keys());
}

function move(site: string, place: string, name: string): void {
  const from = join(site, place, 'assets', name);
  const to = join(site, sharedFolder, name);
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to); // over the same bytes of another deck
}

function mendAddresses(site: string, place: string, shared: ReadonlySet<string>): void {
  for (const name of filesIn(join(site, place)).filter(isText)) {
    const path = join(site, place, name);
    const from = posix.dirname(posix.join(place, name));
    const text = readFileSync(path, 'utf8');
    const mended = text.replace(relativeAddress, (address) => {
      const asset = posix.relative(posix.join(place, 'assets'), posix.join(from, address));
      if (!shared.has(asset)) return address;
      const moved = posix.relative(from, posix.join(sharedFolder, asset));
      return moved.startsWith('.') ? moved : `./${moved}`;
    });
    if (mended !== text) writeFileSync(path, mended);
  }
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => posix.relative(folder, posix.join(one.parentPath, one.name)))
    .sort();
