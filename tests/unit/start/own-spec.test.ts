import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileSpecIn, ownSpec } from '../../../start/own-spec.ts';
import { createScratch } from '../../support/scratch.ts';

describe('how a talk asks for this package', () => {
  it('is its version in this repository', () => expect(ownSpec()).toMatch(/^\^\d+\.\d+\.\d+$/));

  it('is the file it was installed from, by its whole path', () => {
    const folder = createScratch();
    const specOf = (spec: string) => {
      writeFileSync(join(folder, 'package.json'), JSON.stringify({ devDependencies: { 'seminar-deck': spec } }));
      return fileSpecIn(folder);
    };
    expect(specOf('file:../packed/seminar-deck.tgz')).toBe(`file:${join(folder, '../packed/seminar-deck.tgz')}`);
    expect(specOf('^1.0.0')).toBeUndefined();
    expect(fileSpecIn(join(folder, 'nowhere'))).toBeUndefined();
  });
});
