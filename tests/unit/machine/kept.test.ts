import { chmodSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keep, readKept } from '../../../machine/kept.ts';
import { createScratch } from '../../support/scratch.ts';

const bytes = Buffer.from('what was made');

describe('what is kept', () => {
  it('is given back as it was, and replaced under its name', () => {
    const cache = createScratch();
    expect(readKept('things', 'one', cache)).toBeUndefined();
    keep('things', 'one', bytes, cache);
    expect(readKept('things', 'one', cache)).toEqual(bytes);
    keep('things', 'one', Buffer.from('other'), cache);
    expect(String(readKept('things', 'one', cache))).toBe('other');
    expect(readdirSync(join(cache, 'things'))).toEqual(['one']);
  });

  it.for([
    ['cut', (file: Buffer) => file.subarray(0, -1)],
    ['cut to less than its seal', (file: Buffer) => file.subarray(0, 8)],
    ['emptied', () => Buffer.alloc(0)],
    ['filled with rubbish', () => Buffer.from('rubbish '.repeat(40))],
    ['changed in one byte', (file: Buffer) => Buffer.concat([file.subarray(0, -1), Buffer.from('!')])],
  ] as const)('is as good as none once it was %s', ([, spoil]) => {
    const cache = createScratch();
    keep('things', 'one', bytes, cache);
    const file = join(cache, 'things/one');
    writeFileSync(file, spoil(readFileSync(file)));
    expect(readKept('things', 'one', cache)).toBeUndefined();
  });

  it('is not kept where nothing can be written, without a word', () => {
    const cache = createScratch();
    writeFileSync(join(cache, 'things'), 'a file in the place of the folder');
    keep('things', 'one', bytes, cache);
    expect(readKept('things', 'one', cache)).toBeUndefined();
    const closed = createScratch();
    mkdirSync(join(closed, 'things'));
    chmodSync(join(closed, 'things'), 0o500);
    expect(() => keep('things', 'one', bytes, closed)).not.toThrow();
  });

  it('makes room by what was used least recently, and takes nothing that is too large', () => {
    const cache = createScratch();
    const large = Buffer.alloc(60e6);
    for (const [i, name] of ['a', 'b', 'c', 'd'].entries()) {
      keep('things', name, large, cache);
      utimesSync(join(cache, 'things', name), i + 1, i + 1);
    }
    readKept('things', 'a', cache); // used: it stays
    keep('things', 'e', large, cache);
    expect(readdirSync(join(cache, 'things')).sort()).toEqual(['a', 'c', 'd', 'e']);
    keep('things', 'f', Buffer.alloc(65e6), cache);
    expect(readKept('things', 'f', cache)).toBeUndefined();
  });
});
