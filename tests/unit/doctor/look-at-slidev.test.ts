import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lookAtNode, lookAtSlidev } from '../../../doctor/look-at-slidev.ts';
import { createScratch } from '../../support/scratch.ts';

describe('lookAtNode', () => {
  it.each([
    ['18.20.0', 'missing'],
    ['20.19.0', 'missing'],
    ['22.11.0', 'missing'],
    ['22.12.0', 'ok'],
    ['24.0.1', 'ok'],
  ])('%s: %s', (version, state) => {
    expect(lookAtNode(version)).toMatchObject({ name: 'node', state });
  });
});

describe('lookAtSlidev', () => {
  it.each([
    ['52.20.0', 'ok', '52.20.0, the deck’s own'],
    ['51.0.0', 'note', 'the deck’s own 51.0.0 is not supported'],
  ])('of a deck that brings %s', (version, state, says) => {
    const folder = createScratch();
    mkdirSync(join(folder, 'node_modules/@slidev/cli'), { recursive: true });
    writeFileSync(join(folder, 'node_modules/@slidev/cli/package.json'), JSON.stringify({ version }));
    expect(lookAtSlidev(join(folder, 'slides.md'))).toMatchObject({ state, says: expect.stringContaining(says) });
  });

  it('without a deck is ours', () => {
    expect(lookAtSlidev(undefined)).toMatchObject({ state: 'ok', says: expect.stringContaining('seminar-deck') });
  });
});
