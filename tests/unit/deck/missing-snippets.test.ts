import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findMissingRegions, findMissingSnippets } from '../../../deck/missing-snippets.ts';
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

it.each([
  ['part.ts', '// #region part\nlet a\n// #endregion part'],
  ['page.vue', '<!-- region part -->\n<p />\n<!-- endregion -->'],
  ['sheet.css', '/* #region part */\np {}\n/* #endregion part */'],
  ['part.py', '# region part\na = 1\n# endregion part'],
  ['Part.cs', '#region part\r\nint a;\r\n#endregion'],
  ['Part.vb', '#Region part\n#End Region'],
  ['part.sql', '-- #region part\n-- #endregion'],
  ['part.cpp', '#pragma region part\n#pragma endregion'],
  ['part.ml', '(* #region part *)\n(* #endregion *)'],
])('finds the part of %s that is to be shown', (name, text) => {
  writeFileSync(join(root, 'snippets', name), text);
  const source = { raw: `<<< @/snippets/${name}#part`, filepath: join(root, 'slides.md'), start: 0 };
  expect(findMissingRegions(source, 1, root)).toEqual([]);
  const other = { ...source, raw: `<<< @/snippets/${name}#parts` };
  expect(findMissingRegions(other, 1, root)).toMatchObject([
    { code: 'REGION_MISSING', line: 1, what: expect.stringContaining('no region "parts", did you mean "part"?') },
  ]);
});

it('says which parts a file has where none has nearly the name, and where one does not end', () => {
  writeFileSync(join(root, 'snippets/open.ts'), '// #region first\n// #endregion first\n// #region second\nlet a');
  const raw = '<<< @/snippets/open.ts#elsewhere\n<<< @/snippets/open.ts#second ts {1}\n<<< @/snippets/open.ts#first';
  expect(
    findMissingRegions({ raw, filepath: join(root, 'slides.md'), start: 3 }, 2, root).map(({ line, what }) => [
      line,
      what,
    ]),
  ).toEqual([
    [4, 'The file "@/snippets/open.ts" has no region "elsewhere"; it has "first", "second".'],
    [5, 'The file "@/snippets/open.ts" does not say where its region "second" ends.'],
  ]);
});
