/** What besides the files of a deck can change its PDFs, by content: the same on every machine where it is the same. */
import { hash } from 'node:crypto';
import { join } from 'node:path';
import { chooseSlidev } from '../../deck/choose-slidev.ts';
import { hashContent } from '../../machine/hash-content.ts';
import { isInstalled, packageRoot } from '../../machine/package-root.ts';
import { systemFonts } from '../../machine/system-fonts.ts';
import type { Options } from '../options/option-table.ts';

/** The exporter itself: its sources, or what was compiled of them where it is installed. */
const ownFiles = [
  'export/',
  'deck/',
  'pdf/',
  'citations/',
  'findings/',
  'machine/',
  'text/',
  'handout/',
  'presenting/',
  'components/',
  'setup/',
  'styles/',
  'theme/',
  ...(isInstalled ? ['lib/'] : []),
  'package.json',
  'package-lock.json',
].map((name) => join(packageRoot, name));

/** Whether a file is part of the exporter, and so among the circumstances. */
export const isOwn = (path: string): boolean =>
  ownFiles.some((own) => (own.endsWith('/') ? path.startsWith(own) : path === own));

let machine: string | undefined;

/** Stands for this program and this machine. This process runs what was there when it began. */
export const describeMachine = (): string =>
  (machine ??= hash(
    'sha256',
    JSON.stringify([
      ownFiles.map(hashContent),
      [process.versions.node, process.platform, process.arch], // compression and sorting come with Node
      systemFonts(),
    ]),
  ));

/**
 * What is asked for.
 *
 * @param browser what stands for the browser, as `browserIdentity` says
 */
export function describeCircumstances(entry: string, options: Options, browser: string): string {
  const { quiet, verbose, force, json, out, cache, browser: _, entry: typed, ...relevant } = options;
  const { version, isOfDeck, passedOver } = chooseSlidev(entry);
  const { SOURCE_DATE_EPOCH = '' } = process.env;
  return JSON.stringify([relevant, browser, { version, isOfDeck, passedOver }, SOURCE_DATE_EPOCH]);
}
