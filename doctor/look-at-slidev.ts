import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { satisfies } from 'semver';
import { chooseSlidev, supportedSlidev } from '../deck/choose-slidev.ts';
import { packageRoot } from '../machine/package-root.ts';
import { type Checkup, missing, note, ok } from './checkup.ts';

/** @param version such as `24.0.1` */
export function lookAtNode(version: string = process.versions.node): Checkup {
  const manifest = readFileSync(join(packageRoot, 'package.json'), 'utf8');
  const { node } = (JSON.parse(manifest) as { engines: { node: string } }).engines;
  return satisfies(version, node)
    ? ok('node', version)
    : missing('node', `${version}, and Slidev needs ${node}`, 'Install a newer Node from https://nodejs.org.');
}

/** Which Slidev would build the deck: its own or ours. Without a deck: ours. */
export function lookAtSlidev(entry: string | undefined): Checkup {
  const { version, isOfDeck, passedOver } = chooseSlidev(entry ?? join(packageRoot, 'slides.md'));
  if (passedOver !== undefined)
    return note(
      'slidev',
      `${version}, that of seminar-deck; the deck’s own ${passedOver} is not supported`,
      `Install a version in the range ${supportedSlidev} in the folder of the deck, or look at its PDFs closely.`,
    );
  return ok('slidev', `${version}, ${isOfDeck ? 'the deck’s own' : 'that of seminar-deck'}`);
}
