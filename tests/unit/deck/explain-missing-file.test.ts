import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explainMissingFile } from '../../../deck/explain-missing-file.ts';
import { createScratch } from '../../support/scratch.ts';

const userRoot = createScratch();
for (const path of ['images/box.png', 'images/Tree.PNG', 'images/a#b.png', 'public/logo.svg']) {
  mkdirSync(join(userRoot, path, '..'), { recursive: true });
  writeFileSync(join(userRoot, path), '');
}
const explain = (source: string, raw = '') =>
  explainMissingFile(source, { folder: userRoot, userRoot, raw }, { line: 3 });

describe('explainMissingFile', () => {
  it.each([
    ['images/box.png', 'Write `./images/box.png`: without `./`'],
    ['/images/box.png', 'Write `./images/box.png`: a path that begins'],
    ['./logo.svg', 'Write `/logo.svg`'],
    ['./images/tree.png', 'called `Tree.PNG`'],
    ['/Logo.svg', 'called `logo.svg`'],
    ['./nowhere.png', 'Correct the path'],
    ['./no/folder.png', 'Correct the path'],
  ])('says of %s: %s', (source, fix) => {
    expect(explain(source)).toMatchObject({ code: 'IMAGE_MISSING', line: 3, fix: expect.stringContaining(fix) });
  });

  it('says how to write a # in a name', () => {
    expect(explain('./images/a', '![](./images/a#b.png)').fix).toContain('`./images/a%23b.png`');
    expect(explain('./images/a', '![](./images/a#c.png)').fix).toContain('Correct the path');
  });

  it('calls films and sounds what they are', () => {
    expect(
      ['./a.mp4', './a.mp3', './a.png'].map((source) => explain(source).why.split(' ').slice(0, 2).join(' ')),
    ).toEqual(['The film', 'The sound', 'The image']);
  });
});
