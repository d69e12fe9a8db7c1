import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { absent, hashContent, lastChange } from '../../../machine/hash-content.ts';
import { createScratch } from '../../support/scratch.ts';

const later = new Date('2031-01-01T00:00:00Z');

function fileWith(text: string): string {
  const file = join(createScratch(), 'slides.md');
  writeFileSync(file, text);
  return file;
}

function folderWith(...names: string[]): string {
  const folder = createScratch();
  for (const name of names) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), name);
  }
  return `${folder}/`;
}

describe('the hash of a file', () => {
  it('is that of its bytes, also of many', () => {
    for (const text of ['one', 'x'.repeat(9_000_001)])
      expect(hashContent(fileWith(text))).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('is the same wherever and whenever it was written', () => {
    const file = fileWith('one');
    utimesSync(file, later, later);
    expect(hashContent(file)).toBe(hashContent(fileWith('one')));
  });

  it('changes with its words, even of the same length', () => {
    const file = fileWith('one');
    const before = hashContent(file);
    writeFileSync(file, 'two');
    utimesSync(file, later, later);
    expect(hashContent(file)).not.toBe(before);
  });

  it('tells where there is nothing, or a folder', () => {
    const file = fileWith('one');
    rmSync(file);
    expect(hashContent(file)).toBe(absent);
    mkdirSync(file);
    expect(hashContent(file)).toBe(absent);
    expect(hashContent(join(fileWith('one'), 'below'))).toBe(absent);
  });
});

describe('the hash of a folder', () => {
  it('is the same elsewhere, later', () => {
    const other = folderWith('deep/b.vue', 'a.vue');
    utimesSync(join(other, 'a.vue'), later, later);
    expect(hashContent(other)).toBe(hashContent(folderWith('a.vue', 'deep/b.vue')));
  });

  it.each<[string, (folder: string) => void]>([
    ['a new file', (folder) => writeFileSync(join(folder, 'new.vue'), '')],
    ['a new file further down', (folder) => writeFileSync(join(folder, 'deep/new.vue'), '')],
    ['a new empty folder', (folder) => mkdirSync(join(folder, 'empty'))],
    ['a file that is gone', (folder) => rmSync(join(folder, 'deep/b.vue'))],
    ['other words in a file', (folder) => writeFileSync(join(folder, 'deep/b.vue'), 'other words')],
    ['its end', (folder) => rmSync(folder, { recursive: true })],
  ])('changes with %s', (_, change) => {
    const folder = folderWith('a.vue', 'deep/b.vue');
    const before = hashContent(folder);
    change(folder);
    expect(hashContent(folder)).not.toBe(before);
  });

  it('reads what links lead to, and bears one that leads nowhere', () => {
    const folder = folderWith('a.vue');
    const file = fileWith('one');
    symlinkSync(file, join(folder, 'link.md'));
    symlinkSync('/nowhere/at/all', join(folder, 'lost.md'));
    const before = hashContent(folder);
    writeFileSync(file, 'other words');
    expect(hashContent(folder)).not.toBe(before);
  });

  it('is that of a folder only where one is meant', () => {
    expect(hashContent(folderWith('a.vue').slice(0, -1))).toBe(absent);
    expect(hashContent(`${fileWith('one')}/`)).toBe(absent);
  });
});

describe('lastChange', () => {
  it('is that of the latest file in a folder, and 0 where there is nothing', () => {
    const folder = folderWith('a.vue', 'deep/b.vue');
    utimesSync(join(folder, 'deep/b.vue'), later, later);
    expect(lastChange(folder)).toBe(later.getTime());
    expect(lastChange(join(folder, 'deep/b.vue'))).toBe(later.getTime());
    expect(lastChange('/nowhere/at/all')).toBe(0);
  });
});
