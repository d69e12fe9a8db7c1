import { describe, expect, it } from 'vitest';
import { readChart } from '../../../../../theme/logic/diagrams/read-chart.ts';

const label = 'A chart';

describe('readChart', () => {
  it('prints each figure with its unit and a true minus sign', () => {
    const { kind, series, rows } = readChart({ label, unit: ' %', rows: [{ name: 1990, value: -4.5 }] });
    expect({ kind, series }).toEqual({ kind: 'bars', series: [] });
    expect(rows).toMatchObject([{ name: '1990', values: [-4.5], texts: ['−4.5 %'] }]);
  });

  it('leaves out the word of a figure that is not there', () => {
    const { rows } = readChart({ label, series: ['A', 1], rows: [{ name: 'x', values: [null, 0], cite: '¶1' }] });
    expect(rows).toMatchObject([{ values: [null, 0], texts: ['', '0'], cite: '¶1' }]);
  });

  it('prints the figures of a file in the form they have there, and takes its headings for series', () => {
    const table = { head: ['Year', 'East', 'West'], rows: [{ line: 2, cells: ['1990', '-1.234,5', ''] }] };
    const data = { label, unit: ' %', file: 'x.csv' };
    expect(readChart(data, { 'x.csv': table })).toMatchObject({
      series: ['East', 'West'],
      rows: [{ name: '1990', values: [-1234.5, null], texts: ['−1.234,5 %', ''] }],
    });
    expect(readChart({ ...data, columns: ['West'] }, { 'x.csv': table }).series).toEqual([]);
    expect(readChart(data, {}).rows).toEqual([]);
  });
});
