/**
 * A builder's process may build one deck after the other as long as nothing in it is of any of them: no code of a deck has
 * run, and no bundle was made, which leaves the bundler's memory and what its plug-ins have learnt of files.
 */
import * as nodeModule from 'node:module';
import { pathToFileURL } from 'node:url';
import { packageRoot } from '../machine/package-root.ts';
import { hasSettingsCode } from './slides/foreign-code.ts';
import type { ResolvedSlidevOptions } from './slidev.ts';

/** Each leaves the modules of Slidev that were its own, a megabyte. */
const mostDecks = 25;
/** It begins with 180 MB; long decks leave more. */
const mostBytes = 300_000_000;

const here = pathToFileURL(`${packageRoot}/`).href;
let hasRunCodeOfDeck = false;
let atFirst: NodeJS.ProcessEnv = {};

/** To be called before a deck is known. */
export function beginToWatch(): void {
  atFirst = { ...process.env };
  nodeModule.registerHooks?.({
    load(url, context, next) {
      hasRunCodeOfDeck ||= url.startsWith('file:') && !url.startsWith(here) && !url.includes('/node_modules/');
      return next(url, context);
    },
  });
}

/** Whether the process may build another deck after so many, of which this was the last. */
export const canStayOn = (decks: number, options: ResolvedSlidevOptions): boolean =>
  'registerHooks' in nodeModule &&
  !hasRunCodeOfDeck &&
  !hasSettingsCode(options) &&
  decks < mostDecks &&
  process.memoryUsage.rss() < mostBytes;

/** What Vite reads from a deck's `.env` it puts into the environment. */
export function forgetEnvironment(): void {
  for (const name of Object.keys(process.env)) if (!(name in atFirst)) delete process.env[name];
  Object.assign(process.env, atFirst);
}
