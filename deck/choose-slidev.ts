import { readFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import satisfies from 'semver/functions/satisfies.js';
import { type Finding, finding } from '../findings/finding.ts';
import { findPackage, versionIn } from '../machine/find-package.ts';
import { packageRoot } from '../machine/package-root.ts';
import type { BuiltWith } from './deck.ts';

/**
 * The versions of Slidev a deck may bring, as our `package.json` tells Slidev itself. Before 52.17 it is made with Vite 7,
 * from 54 on nobody knows.
 */
export const supportedSlidev: string = (
  JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { engines: { slidev: string } }
).engines.slidev;

/** The Slidev a deck is built with. */
export interface ChosenSlidev extends BuiltWith {
  /** Folder of its `@slidev/cli`. */
  folder: string;
  /** Version of the one the deck brings, where that is none of those supported. */
  passedOver?: string;
}

/**
 * A deck that brings a Slidev we know is built with it, as it looks where it is written; any other with ours.
 *
 * @param entry absolute path of the deck's entry file
 */
export function chooseSlidev(entry: string): ChosenSlidev {
  const ours = findPackage('@slidev/cli', import.meta.url) ?? '';
  const version = versionIn(ours);
  const brought = findPackage('@slidev/cli', entry);
  const theirs = brought === undefined ? version : versionIn(brought);
  // The same version is the same Slidev, and ours needs no detour. Node 22.14 and older know no way round.
  if (brought === undefined || theirs === version) return { folder: ours, version, isOfDeck: false };
  if (!satisfies(theirs, supportedSlidev) || !('registerHooks' in nodeModule))
    return { folder: ours, version, isOfDeck: false, passedOver: theirs };
  return { folder: brought, version: theirs, isOfDeck: true };
}

/** Says that a deck is not built with the Slidev it brings. */
export const passedOver = ({ version, passedOver }: ChosenSlidev, entry: string): Finding[] =>
  passedOver === undefined
    ? []
    : [
        finding('SLIDEV_PASSED_OVER', `The deck brings Slidev ${passedOver}; it is built with Slidev ${version}.`, {
          file: entry,
          fix: `Install a version in the range ${supportedSlidev} in the folder of the deck, or look at the PDF closely.`,
        }),
      ];

/** What belongs to a Slidev and must come from one place. */
const parts = /^(?:@slidev\/(?:cli|parser|client|types)|vite|unocss|@vitejs\/plugin-vue)(?:\/|$)/;

/** Lets our own code load that Slidev and what it is made of. To be called before anything of Slidev is loaded. */
export function useSlidev({ folder, isOfDeck }: ChosenSlidev): void {
  if (!isOfDeck) return;
  const itself = pathToFileURL(join(folder, 'package.json')).href;
  const here = pathToFileURL(packageRoot).href;
  const isOurs = (address = '') => address.startsWith(`${here}/`) && !address.startsWith(`${here}/node_modules/`);
  nodeModule.registerHooks({
    resolve: (specifier, context, next) =>
      parts.test(specifier) && isOurs(context.parentURL)
        ? next(specifier, { ...context, parentURL: itself })
        : next(specifier, context),
  });
}
