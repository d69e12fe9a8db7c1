import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadTable } from '../../../../theme/tables/load-table.ts';
import { tablesIn } from '../../../../theme/tables/tables-in.ts';
import { createScratch } from '../../../support/scratch.ts';

function folderOf(files: Record<string, string | Uint8Array>): { folder: string; entry: string } {
  const folder = createScratch();
  for (const name of ['deck/public', 'deck/data', 'other']) mkdirSync(join(folder, name), { recursive: true });
  for (const [name, content] of Object.entries({ 'deck/slides.md': '# x', ...files }))
    writeFileSync(join(folder, name), content);
  return { folder, entry: join(folder, 'deck/slides.md') };
}

const text = 'Year,East\n1990,1\n';

describe('loadTable', () => {
  it('looks in the folder of the deck, then in its public one; a path from / is public', () => {
    const { entry, folder } = folderOf({ 'deck/data/a.csv': text, 'deck/public/b.csv': text });
    expect(loadTable(entry, 'data/a.csv')).toMatchObject({ file: join(folder, 'deck/data/a.csv'), faults: [] });
    expect(loadTable(entry, './b.csv').table?.rows).toHaveLength(1);
    expect(loadTable(entry, '/b.csv').table?.rows).toHaveLength(1);
    expect(loadTable(entry, '/data/a.csv')).toMatchObject({ missing: 'not there' });
  });

  it('reads nothing outside of it, also by a link', () => {
    const { entry, folder } = folderOf({ 'other/a.csv': text });
    symlinkSync(join(folder, 'other/a.csv'), join(folder, 'deck/linked.csv'));
    for (const path of ['../other/a.csv', '../other/none.csv', 'linked.csv'])
      expect(loadTable(entry, path)).toMatchObject({ missing: 'outside' });
  });

  it('reads a deck that is built through links to its files', () => {
    const { entry, folder } = folderOf({ 'deck/data/a.csv': text });
    mkdirSync(join(folder, 'mirror'));
    symlinkSync(entry, join(folder, 'mirror/slides.md'));
    symlinkSync(join(folder, 'deck/data'), join(folder, 'mirror/data'));
    expect(loadTable(join(folder, 'mirror/slides.md'), 'data/a.csv').table?.rows).toHaveLength(1);
  });

  it('names the line of bytes that are no UTF-8', () => {
    const bytes = Uint8Array.from([...Buffer.from('Year,East\n'), 0xe9, 0x2c, 0x31]);
    const { entry } = folderOf({ 'deck/a.csv': bytes });
    expect(loadTable(entry, 'a.csv').faults).toMatchObject([{ line: 2, says: expect.stringContaining('UTF-8') }]);
  });

  it('takes a folder for none', () => {
    const { entry } = folderOf({});
    mkdirSync(join(entry, '../data/x.csv'));
    expect(loadTable(entry, 'data/x.csv')).toMatchObject({ missing: 'no file' });
  });
});

describe('tablesIn', () => {
  it('finds those that frontmatters name at any depth, each once', () => {
    const frontmatter = { a: { file: 'x.csv' }, list: [{ b: { file: 'Y.TSV' } }, { file: 'x.csv' }], file: 'z.png' };
    expect(tablesIn([{ frontmatter }, { frontmatter: {} }, { frontmatter: null }])).toEqual(['x.csv', 'Y.TSV']);
  });
});
