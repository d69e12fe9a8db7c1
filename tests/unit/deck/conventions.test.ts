import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { conventionalInputs, publicFolders } from '../../../deck/conventions.ts';
import { createScratch } from '../../support/scratch.ts';

describe('conventionalInputs', () => {
  it('names the same places in every root, folders with a slash behind them', () => {
    const inputs = conventionalInputs(['/deck', '/theme']);
    const ofDeck = inputs.filter((path) => path.startsWith('/deck/')).map((path) => path.slice(5));
    expect(inputs.filter((path) => path.startsWith('/theme/')).map((path) => path.slice(6))).toEqual(ofDeck);
    expect(ofDeck).toEqual(expect.arrayContaining(['/components/', '/layouts/', '/style.css', '/global-bottom.vue']));
  });
});

describe('publicFolders', () => {
  it('is the public folder, if there is one', () => {
    const root = createScratch();
    expect(publicFolders(root)).toEqual([]);
    mkdirSync(join(root, 'public'));
    expect(publicFolders(root)).toEqual([join(root, 'public')]);
  });
});
