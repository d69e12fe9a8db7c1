import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addFiles, writeFolder } from '../../../start/write-files.ts';
import { createScratch } from '../../support/scratch.ts';
import { rejectionOf } from '../findings/failure-of.ts';

const files = [
  { path: 'slides.md', text: '# One\n' },
  { path: 'sources/letter.txt', text: 'A letter.\n' },
];

describe('writeFolder', () => {
  it('makes a folder like any other there, with all files', async () => {
    const root = createScratch();
    mkdirSync(join(root, 'other'));
    await using job = new AsyncDisposableStack();
    await writeFolder(join(root, 'deep/talk'), files, job);
    expect(readFileSync(join(root, 'deep/talk/sources/letter.txt'), 'utf8')).toBe('A letter.\n');
    expect(statSync(join(root, 'deep/talk')).mode).toBe(statSync(join(root, 'other')).mode);
    expect(readdirSync(join(root, 'deep'))).toEqual(['talk']);
  });

  it('makes nothing where it cannot', async () => {
    const root = createScratch();
    writeFileSync(join(root, 'file'), '');
    const job = new AsyncDisposableStack();
    expect(await rejectionOf(writeFolder(join(root, 'file/talk'), files, job))).toMatchObject([
      { code: 'OUTPUT_UNWRITABLE' },
    ]);
    await job.disposeAsync();
    expect(readdirSync(root)).toEqual(['file']);
  });
});

describe('addFiles', () => {
  it('leaves the folder the one it is: a shell may stand in it', async () => {
    const folder = createScratch();
    const { ino } = statSync(folder);
    const job = new AsyncDisposableStack();
    await addFiles(folder, files, job);
    await job.disposeAsync();
    expect(statSync(folder).ino).toBe(ino);
    expect(existsSync(join(folder, 'sources/letter.txt'))).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['slides.md', 'sources']);
  });
});
