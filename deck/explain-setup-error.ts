import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { Failure } from '../findings/failure.ts';
import { type Finding, type FindingDetails, finding } from '../findings/finding.ts';
import { placeInFile } from './slide-of-module.ts';

/** What Node, jiti and the bundler of `vite.config` put on the errors they throw; all of it optional. */
interface SetupError extends Error {
  /** The file that the error is about. */
  id?: string;
  /** Who asked for the module that is missing, the nearest first. */
  requireStack?: string[];
  errors?: SetupError[];
}

/**
 * What went wrong while the settings of a deck, its theme and its add-ons ran in Node: `vite.config` and setup files.
 *
 * @param roots their folders
 * @returns nothing if no file in them is to blame
 */
export function explainSetupError(error: unknown, roots: readonly string[]): Failure | undefined {
  if (error instanceof Failure) return error;
  if (!(error instanceof Error)) return undefined;
  const { errors } = error as SetupError;
  const found = (errors?.length ? errors : [error]).map((one) => explainOne(one, roots));
  return found.includes(undefined) ? undefined : new Failure(found as Finding[]);
}

function explainOne(error: SetupError, roots: readonly string[]): Finding | undefined {
  const message = stripVTControlCharacters(error.message);
  const [, wanted] = /(?:Cannot find (?:package|module)|Could not resolve) '(.+?)'/.exec(message) ?? [];
  const importer = error.id ?? error.requireStack?.[0] ?? /imported from (\S.*)$/m.exec(message)?.[1];
  if (wanted !== undefined && importer !== undefined)
    return finding('IMPORT_UNRESOLVED', `Cannot find "${wanted}".`, placeInFile(asWritten(importer, roots), wanted));
  const place = placeIn(message, roots) ?? placeIn(error.stack ?? '', roots);
  if (!place) return undefined;
  const [what = ''] = message.trim().split('\n');
  return finding('BUILD_FAILED', `A settings file of the deck failed: ${what}`, { ...place, detail: error.stack });
}

/** Vite runs a copy of `vite.config.ts`, called `vite.config.ts.timestamp-….mjs`. */
function asWritten(file: string, roots: readonly string[]): string {
  const [, name] = /([^/\\]+)\.timestamp-[^/\\]+$/.exec(file) ?? [];
  return roots.map((root) => join(root, name ?? '')).find((path) => name !== undefined && existsSync(path)) ?? file;
}

/** The first `file:line:column` in a folder of the deck. */
function placeIn(text: string, roots: readonly string[]): FindingDetails | undefined {
  for (const [, file = '', line, column] of text.matchAll(/((?:\/|\b\w:\\)[^\n()]*?):(\d+):(\d+)/g))
    if (
      roots.some((root) => file.startsWith(root + sep) && !file.slice(root.length).includes(`${sep}node_modules${sep}`))
    )
      return { file, line: Number(line), column: Number(column) };
  return undefined;
}
