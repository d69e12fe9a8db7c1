import { describe, expect, it } from 'vitest';
import { parseTable } from '../../../../theme/tables/parse-table.ts';

describe('parseTable', () => {
  it.each([',', ';', '\t'])('reads cells with %j between them', (mark) => {
    const { table, faults } = parseTable(`Year${mark}East\n1990${mark}12\n`);
    expect(table).toEqual({ head: ['Year', 'East'], rows: [{ line: 2, cells: ['1990', '12'] }] });
    expect(faults).toEqual([]);
  });

  it('counts lines through empty ones and through cells of several lines, whatever ends them', () => {
    const { table } = parseTable('\uFEFFYear,East\r\n\r\n"19\r\n90",1\r\n2000,"1,5"\r\n\r\n');
    expect(table.rows).toEqual([
      { line: 3, cells: ['19\r\n90', '1'] },
      { line: 5, cells: ['2000', '1,5'] },
    ]);
  });

  it('takes no separator within quotation marks for one', () => {
    expect(parseTable('"Year; or so",East\n1,2').table.head).toEqual(['Year; or so', 'East']);
  });

  it('names rows with too many and too few cells, and leaves them out', () => {
    const { table, faults } = parseTable('Year,East\n1990,1,234\n2000\n2010,3');
    expect(table.rows.map(({ line }) => line)).toEqual([4]);
    expect(faults).toMatchObject([
      { line: 2, says: 'has 3 cells in this row, and there are 2 columns', fix: expect.stringContaining('quotation') },
      { line: 3, says: 'has 1 cell in this row, and there are 2 columns', fix: expect.stringContaining('empty') },
    ]);
  });

  it('names headings that are there twice, and a file without rows', () => {
    expect(parseTable('A,B,A\n1,2,3').faults).toMatchObject([{ line: 1, says: 'has two columns “A”' }]);
    expect(parseTable('\n\nA,,\n1,2,3').faults).toMatchObject([{ line: 3, says: expect.stringContaining('without') }]);
    for (const text of ['', 'A,B', '\n \n'])
      expect(parseTable(text).faults).toMatchObject([{ line: 1, says: expect.stringContaining('has no rows') }]);
  });
});
