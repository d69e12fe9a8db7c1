import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { parseTable } from './parse-table.ts';
import type { Table, TableFault } from './table.ts';

/** A table's file: where it is looked for, and what stands in it. */
export interface LoadedTable {
  /** Absolute path of the file, or where it ought to be. */
  file: string;
  /** Neither is there where it cannot be read at all. */
  table?: Table;
  /** What stands in the file, byte for byte. */
  text?: string;
  faults: TableFault[];
  /** Why there is nothing to read. */
  missing?: 'not there' | 'outside' | 'no file';
}

/**
 * Where a table is, or ought to be.
 *
 * @param entry file of the deck: the path counts from its folder, or from `public` there
 * @returns absolute path
 */
export function findTable(entry: string, path: string): string {
  const folder = dirname(entry);
  const inPublic = join(folder, 'public', path);
  const places = path.startsWith('/') ? [inPublic] : [join(folder, path), inPublic];
  return places.find((one) => existsSync(one)) ?? places[0] ?? path;
}

/** Reads a table, see `findTable`. A path that leads out of the folder of the deck leads nowhere. */
export function loadTable(entry: string, path: string): LoadedTable {
  const folder = dirname(entry);
  const file = findTable(entry, path);
  if (!existsSync(file)) return { file, faults: [], missing: isInside(folder, file) ? 'not there' : 'outside' };
  // A deck may be built through links: its files are where its entry really is.
  const homes = [folder, dirname(realpathSync(entry))].map((home) => realpathSync(home));
  if (!homes.some((home) => isInside(home, realpathSync(file)))) return { file, faults: [], missing: 'outside' };
  if (!statSync(file).isFile()) return { file, faults: [], missing: 'no file' };
  return { file, ...readText(readFileSync(file)) };
}

function isInside(folder: string, file: string): boolean {
  const way = relative(folder, file);
  return way !== '' && !way.startsWith('..') && !isAbsolute(way);
}

function readText(bytes: Uint8Array): Pick<LoadedTable, 'table' | 'text' | 'faults'> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, ...parseTable(text) };
  } catch {
    const good = new TextDecoder('utf-8').decode(bytes);
    return {
      faults: [
        {
          line: good.slice(0, good.indexOf('\uFFFD')).split('\n').length,
          says: 'is not UTF-8: letters and signs in it cannot be told',
          fix: 'Save it as CSV in UTF-8.',
        },
      ],
    };
  }
}
