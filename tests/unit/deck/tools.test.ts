import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addPages, addTools, pagesRoot } from '../../../deck/tools.ts';
import { packageRoot } from '../../../machine/package-root.ts';
import { createScratch } from '../../support/scratch.ts';

const folder = createScratch();
const rootCalled = (name: string) => {
  const root = join(folder, name);
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, 'package.json'), JSON.stringify({ name }));
  return root;
};
const rootsAfter = (add: (roots: string[]) => void, ...roots: string[]) => {
  add(roots);
  return roots;
};

describe('the Slidev roots of a deck', () => {
  const deck = rootCalled('a-deck');

  it('get our pages for print, all our tools where it is served', () => {
    expect(rootsAfter(addPages, deck)).toEqual([deck, pagesRoot]);
    expect(rootsAfter(addTools, deck)).toEqual([deck, packageRoot]);
  });

  it('get nothing twice, even through a link', () => {
    symlinkSync(packageRoot, join(folder, 'linked'));
    for (const own of [packageRoot, pagesRoot, join(folder, 'linked')])
      for (const add of [addPages, addTools]) expect(rootsAfter(add, own, deck)).toEqual([own, deck]);
  });

  it('get this installation in the place of another one', () => {
    expect(rootsAfter(addPages, rootCalled('seminar-deck'), deck)).toEqual([packageRoot, deck]);
  });
});
