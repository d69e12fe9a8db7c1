import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { satisfies } from 'semver';
import { chooseSlidev } from '../deck/choose-slidev.ts';
import { findExtension, isPath, isWhole, type Kind, prefix } from '../deck/find-extension.ts';
import type { Entry } from '../deck/read-entry.ts';
import { type Checkup, missing, ok } from './checkup.ts';

/** The theme and the add-ons that a headmatter names, each looked for as Slidev does: beside the deck, then among ours. */
export function lookAtTheme({ file, headmatter }: Entry): Checkup[] {
  const { theme = 'default', addons } = headmatter;
  const named = (Array.isArray(addons) ? addons : []).map(String);
  return [
    theme === null || theme === 'none' ? ok('theme', 'none') : lookAt('theme', String(theme), file),
    ...named.map((name) => lookAt('add-on', name, file)),
  ];
}

function lookAt(kind: Kind, name: string, entry: string): Checkup {
  const folder = findExtension(kind, name, entry);
  if (folder === undefined)
    return missing(
      kind,
      `${name} is not installed`,
      isPath(name)
        ? `Correct the path in the headmatter.`
        : `Run \`npm i -D ${packageToInstall(kind, name)}\` in the folder of the deck.`,
    );
  const { version, engines } = readManifest(folder);
  const slidev = chooseSlidev(entry).version;
  if (engines?.slidev !== undefined && !satisfies(slidev, engines.slidev, { includePrerelease: true }))
    return missing(
      kind,
      `${name} ${version ?? ''} needs Slidev ${engines.slidev}, and the deck is built with ${slidev}`,
      `Install a version of it for Slidev ${slidev}.`,
    );
  return ok(kind, [name, isPath(name) ? '' : version].filter(Boolean).join(' '));
}

const ofSlidev = ['default', 'seriph', 'apple-basic', 'shibainu', 'bricks'];

/** What is to be installed for a name. */
function packageToInstall(kind: Kind, name: string): string {
  if (isWhole(kind, name)) return name;
  return kind === 'theme' && ofSlidev.includes(name) ? `@slidev/theme-${name}` : `${prefix(kind)}${name}`;
}

function readManifest(folder: string): { version?: string; engines?: { slidev?: string } } {
  const file = join(folder, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}
