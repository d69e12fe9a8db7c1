import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findPackage, versionIn } from '../../../machine/find-package.ts';
import { createScratch } from '../../support/scratch.ts';

const folder = createScratch();
const install = (path: string, version: string) => {
  mkdirSync(join(folder, path), { recursive: true });
  writeFileSync(join(folder, path, 'package.json'), JSON.stringify({ version, exports: {} }));
  return join(folder, path);
};

describe('findPackage', () => {
  const above = install('node_modules/@a/tides', '1.0.0');
  const nearer = install('talk/node_modules/@a/tides', '2.0.0');

  it('finds the nearest, even where it keeps its manifest from being imported', () => {
    expect(findPackage('@a/tides', join(folder, 'talk/slides.md'))).toBe(nearer);
    expect(findPackage('@a/tides', join(folder, 'other/slides.md'))).toBe(above);
    expect(versionIn(nearer)).toBe('2.0.0');
  });

  it('finds nothing where there is nothing', () => {
    expect(findPackage('nobody-installed-this', join(folder, 'slides.md'))).toBeUndefined();
  });
});
