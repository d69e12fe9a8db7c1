import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseSlidev, passedOver, supportedSlidev } from '../../../deck/choose-slidev.ts';
import { findPackage, versionIn } from '../../../machine/find-package.ts';
import { createScratch } from '../../support/scratch.ts';

const ours = versionIn(findPackage('@slidev/cli', import.meta.url) ?? '');

/** A deck whose folder has that version of Slidev installed. */
function deckWith(version?: string) {
  const folder = createScratch();
  const brought = join(folder, 'node_modules/@slidev/cli');
  if (version !== undefined) {
    mkdirSync(brought, { recursive: true });
    writeFileSync(join(brought, 'package.json'), JSON.stringify({ version }));
  }
  return { entry: join(folder, 'slides.md'), brought };
}

describe('chooseSlidev', () => {
  it.each(['52.17.0', '52.20.1', '53.9.9'])('takes the one a deck brings in the range: %s', (version) => {
    const { entry, brought } = deckWith(version);
    expect(chooseSlidev(entry)).toEqual({ folder: brought, version, isOfDeck: true });
  });

  it.each(['51.0.0', '52.16.0', '54.0.0', '54.0.0-beta.1'])('passes over one outside of it: %s', (version) => {
    const { entry } = deckWith(version);
    const chosen = chooseSlidev(entry);
    expect(chosen).toMatchObject({ version: ours, isOfDeck: false, passedOver: version });
    const [found] = passedOver(chosen, entry);
    expect(found).toMatchObject({ code: 'SLIDEV_PASSED_OVER', severity: 'warning', file: entry });
    expect(found?.what).toContain(version);
    expect(found?.fix).toContain(supportedSlidev);
  });

  it.each([undefined, ours])('takes ours for a deck that brings %s', (version) => {
    const { entry } = deckWith(version);
    expect(chooseSlidev(entry)).toMatchObject({ version: ours, isOfDeck: false });
    expect(passedOver(chooseSlidev(entry), entry)).toEqual([]);
  });
});
