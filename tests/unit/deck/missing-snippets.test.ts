import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findMissingSnippets } from '../../../deck/missing-snippets.ts';
import { createScratch } from '../../support/scratch.ts';

const root = createScratch();
mkdirSync(join(root, 'pages'));
mkdirSync(join(root, 'snippets'));
writeFileSync(join(root, 'snippets/there.ts'), '');
writeFileSync(join(root, 'pages/beside.py'), '');

/** Paths that are missing, with their lines in the file. */
const find = (...lines: string[]) =>
  findMissingSnippets({ raw: lines.join('\n'), filepath: join(root, 'pages/part.md'), start: 9 }, 2, root).map(
    ({ code, slide, line, column, what }) => [code, slide, line, column, /"(.+)"/.exec(what)?.[1]],
  );

it('names code that is not there, at its line', () => {
  expect(find('# Two', '', '<<< @/snippets/gone.ts#part ts {2|3}', '<<< ../gone.md')).toEqual([
    ['IMPORT_UNRESOLVED', 2, 12, 5, '@/snippets/gone.ts'],
    ['IMPORT_UNRESOLVED', 2, 13, 5, '../gone.md'],
  ]);
});

it('finds what is beside the slide, or in the folder of the deck', () => {
  expect(find('<<< @/snippets/there.ts {monaco}', '<<< ./beside.py', '<<< ../snippets/there.ts#a')).toEqual([]);
});

it('lets an example in a fence be', () => {
  expect(find('```md', '<<< ./gone.ts', '```', '', '````md', '```', '<<< ./gone.ts', '```', '````')).toEqual([]);
});
