import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deckFiles } from '../../../../citations/deck/deck-files.ts';
import { loadDeck } from '../../../../citations/deck/load-deck.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'deck-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(() => {
  mkdirSync(path.join(folder, 'parts'));
  writeFileSync(
    path.join(folder, 'slides.md'),
    [
      '---',
      'coverage: 50%',
      '---',
      '',
      '# One',
      '',
      '---',
      'src: ./parts/a.md#2-3',
      '---',
      '',
      '---',
      '',
      '# Last',
    ].join('\n'),
  );
  writeFileSync(
    path.join(folder, 'parts/a.md'),
    ['# Left out', '', '---', '', '# Two', '', '---', 'hide: true', '---', '', '# Hidden', '', '---', '', '# No'].join(
      '\n',
    ),
  );
});

describe('the files of a deck', () => {
  it('in the order of showing, with the author’s slide numbers', async () => {
    const files = deckFiles(await loadDeck(path.join(folder, 'slides.md')));
    expect(files.map(({ file }) => path.relative(folder, file))).toEqual(['slides.md', path.join('parts', 'a.md')]);
    const numbers = files.map(({ text, slideOf }) =>
      Object.fromEntries(text.split('\n').flatMap((line, i) => (/^# /u.test(line) ? [[line, slideOf?.(i + 1)]] : []))),
    );
    expect(numbers).toEqual([
      { '# One': 1, '# Last': 3 },
      { '# Left out': undefined, '# Two': 2, '# Hidden': undefined, '# No': undefined },
    ]);
  });
});
