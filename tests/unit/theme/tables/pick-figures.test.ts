import { describe, expect, it } from 'vitest';
import { parseTable } from '../../../../theme/tables/parse-table.ts';
import { pickFigures } from '../../../../theme/tables/pick-figures.ts';
import type { TableChoice } from '../../../../theme/tables/table.ts';

const pick = (text: string, choice: TableChoice = {}) => pickFigures(parseTable(text).table, choice);

describe('pickFigures', () => {
  it('takes the first column for names, all others for figures, and `cite` for places', () => {
    const { series, rows, faults } = pick('Year,cite,East,West\n1990,¶1 s1,-12,\n2000,,3,4');
    expect(series).toEqual(['East', 'West']);
    expect(rows).toEqual([
      { line: 2, name: '1990', values: [-12, null], texts: ['-12', ''], cite: '¶1 s1' },
      { line: 3, name: '2000', values: [3, 4], texts: ['3', '4'] },
    ]);
    expect(faults).toEqual([]);
  });

  it('takes the columns that are asked for, in their order', () => {
    const { series, rows } = pick('East,West,Year\n1,2,1990', { names: 'Year', columns: ['West', 'East'] });
    expect(series).toEqual(['West', 'East']);
    expect(rows).toMatchObject([{ name: '1990', values: [2, 1] }]);
  });

  it('names columns that are not there', () => {
    expect(pick('Year,East\n1990,1', { names: 'Jahr', columns: ['East', 'North'] }).unknown).toEqual([
      { key: 'names', name: 'Jahr' },
      { key: 'columns', at: 1, name: 'North' },
    ]);
  });

  it('reads all figures in the form that one of them tells', () => {
    expect(pick('a;b\nx;1.234\ny;0,5').rows.map(({ values }) => values[0])).toEqual([1234, 0.5]);
    expect(pick('a;b\nx;1.234\ny;0.5').rows.map(({ values }) => values[0])).toEqual([1.234, 0.5]);
  });

  it('asks where no figure tells, and takes the answer', () => {
    const text = 'a;b\nx;12\ny;1.234';
    expect(pick(text).faults).toMatchObject([{ line: 3, says: expect.stringContaining('`1.234`') }]);
    expect(pick(text, { decimal: ',' })).toMatchObject({ faults: [], rows: [{}, { values: [1234] }] });
  });

  it('names what is no number, and what is in another form than the others', () => {
    const { faults } = pick('a;b\nx;1,5\ny;1.5\nz;about 7\nu;7 %');
    expect(faults.map(({ line }) => line)).toEqual([3, 4, 5]);
    expect(faults[2]).toMatchObject({ fix: expect.stringContaining('`7`') });
  });

  it('names too many columns of figures, and none', () => {
    expect(pick('a,b,c,d,e\nx,1,2,3,4').faults).toMatchObject([{ says: expect.stringContaining('4 columns') }]);
    expect(pick('a,cite\nx,¶1').faults).toMatchObject([{ says: 'has no column of figures' }]);
  });
});
