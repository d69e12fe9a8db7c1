import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashFile, matchesPrint, takePrint } from '../../../../export/record/fingerprint.ts';
import { createScratch } from '../../../support/scratch.ts';

const later = new Date('2031-01-01T00:00:00Z');

/** Whether `change` leaves the print of a path as it was. */
async function survives(path: string, change: () => void): Promise<boolean> {
  const print = await takePrint(path);
  change();
  return await matchesPrint(path, print);
}

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

describe('the print of a file', () => {
  it('stays when nothing happens', async () => {
    expect(await survives(fileWith('one'), () => {})).toBe(true);
  });

  it('stays when it is saved again as it was', async () => {
    const file = fileWith('one');
    expect(await survives(file, () => utimesSync(file, later, later))).toBe(true);
  });

  it('changes with its words, even of the same length', async () => {
    const file = fileWith('one');
    const change = () => {
      writeFileSync(file, 'two');
      utimesSync(file, later, later);
    };
    expect(await survives(file, change)).toBe(false);
  });

  it('changes when it is deleted', async () => {
    const file = fileWith('one');
    expect(await survives(file, () => rmSync(file))).toBe(false);
  });

  it('changes when it becomes a folder', async () => {
    const file = fileWith('one');
    const change = () => {
      rmSync(file);
      mkdirSync(file);
    };
    expect(await survives(file, change)).toBe(false);
  });

  it('that did not exist stays, and changes when it appears', async () => {
    const file = join(createScratch(), 'global-top.vue');
    expect(await survives(file, () => {})).toBe(true);
    expect(await survives(file, () => writeFileSync(file, ''))).toBe(false);
  });
});

describe('the print of a folder', () => {
  it('stays when nothing happens', async () => {
    expect(await survives(folderWith('a.vue', 'deep/b.vue'), () => {})).toBe(true);
  });

  it.each<[string, (folder: string) => void]>([
    ['a new file', (folder) => writeFileSync(join(folder, 'new.vue'), '')],
    ['a new file further down', (folder) => writeFileSync(join(folder, 'deep/new.vue'), '')],
    ['a new empty folder', (folder) => mkdirSync(join(folder, 'empty'))],
    ['a deleted file', (folder) => rmSync(join(folder, 'deep/b.vue'))],
    ['an altered file', (folder) => writeFileSync(join(folder, 'a.vue'), 'altered')],
    ['its own end', (folder) => rmSync(folder, { recursive: true })],
  ])('changes with %s', async (_, change) => {
    const folder = folderWith('a.vue', 'deep/b.vue');
    expect(await survives(folder, () => change(folder))).toBe(false);
  });

  it('that did not exist changes when it appears', async () => {
    const folder = join(createScratch(), 'layouts/');
    expect(await survives(folder, () => {})).toBe(true);
    expect(await survives(folder, () => mkdirSync(folder))).toBe(false);
  });

  it('bears a link that leads nowhere', async () => {
    const folder = folderWith('a.vue');
    symlinkSync('/nowhere/at/all', join(folder, 'link.vue'));
    expect(await survives(folder, () => {})).toBe(true);
  });
});

describe('hashFile', () => {
  it('is the SHA-256 of the content', async () => {
    expect(await hashFile(fileWith('one'))).toBe(createHash('sha256').update('one').digest('hex'));
  });

  it('fails for a file that is not there', async () => {
    await expect(hashFile(join(createScratch(), 'none'))).rejects.toThrow('ENOENT');
  });
});
