import { describe, expect, it } from 'vitest';
import { verifyDeck } from '../../../../citations/index.ts';
import { parseTable } from '../../../../theme/tables/parse-table.ts';
import { smallSource } from '../small-source.ts';
import { libraryOf } from '../wakefield.ts';

const source = smallSource('boats', 'In 1990 it was 12 percent. In 2000 it was 1,234.5 in the east.');

function verify(settings: string, table: string) {
  const text = `---\n${settings}\n---\n\n# One\n`;
  const tableOf = (name: string) =>
    name === 'x.csv' ? { file: '/deck/x.csv', text: table, table: parseTable(table).table } : undefined;
  return verifyDeck([{ file: 'slides.md', text, tableOf }], libraryOf(source));
}

const found = (settings: string, table: string) =>
  verify(settings, table).findings.map(({ code, file, line, slide, what }) => [
    code,
    file,
    line,
    slide,
    what.slice(0, 12),
  ]);

describe('findTableWords', () => {
  it('holds the figures of a table against what its chart cites', () => {
    const chart = 'chart:\n  label: L\n  file: x.csv\n  cite: ¶1';
    expect(found(chart, 'Year,East\n1990,12\n2000,"1,234.5"')).toEqual([]);
    expect(found(chart, 'Year,East\n1990,13\n2000,"1,234.5"')).toEqual([
      ['FACT_NOT_IN_PASSAGE', '/deck/x.csv', 2, 1, '“13” in the '],
    ]);
  });

  it('holds a row against its own place, and counts that as cited', () => {
    const { findings, coverage } = verify('chart: { label: L, file: x.csv }', 'Year,East,cite\n2000,12,¶1 s2');
    expect(findings).toMatchObject([{ code: 'FACT_NOT_IN_PASSAGE', line: 2 }]);
    expect(coverage.rows.map(({ status }) => status)).toEqual(['uncited', 'cited']);
  });

  it('holds the names of rows and series against it, as words', () => {
    const chart = 'chart: { label: L, file: x.csv, cite: ¶1 }';
    expect(found(chart, 'Year,East,In it\n1990,12,12\n2000,12,12')).toEqual([]);
    expect(found(chart, 'Year,East,West\n1990,12,12\nRafts,12,12')).toEqual([
      ['LABEL_NOT_IN_PASSAGE', '/deck/x.csv', 1, 1, 'The chart na'],
      ['LABEL_NOT_IN_PASSAGE', '/deck/x.csv', 3, 1, 'The chart na'],
    ]);
    expect(
      found('chart: { label: L, file: x.csv, cite: ¶1, labels: derived }', 'Year,North,West\n1990,12,12\nRafts,12,12'),
    ).toEqual([]);
    const codes = found('chart: { label: L, file: x.csv, labels: derived, cite: ¶1 }', 'Year,East\nRafts,99');
    expect(codes.map(([code]) => code)).toEqual(['FACT_NOT_IN_PASSAGE']);
  });

  it('names a place that is not there or cannot be read with its line in the table', () => {
    const table = 'Year,East,cite\n1990,12,¶7\n2000,12,somewhere else';
    expect(found('chart: { label: L, file: x.csv }', table).map(([code, , line]) => [code, line])).toEqual([
      ['LOCATOR_UNKNOWN', 2],
      ['SOURCE_UNKNOWN', 3],
    ]);
  });

  it('takes figures in the form that the table or its chart says', () => {
    const chart = 'chart: { label: L, file: x.csv, cite: ¶1 }';
    expect(found(chart, 'Year;East\n1990;12,0\n2000;1.234,5')).toEqual([]);
    expect(found(chart, 'Year;East\n2000;12.345\n1990;12,0')).toHaveLength(1);
  });

  it('looks only at the columns that are shown, and at none of those that are the presenter’s own', () => {
    const table = 'Year,East,West\n1990,12,99';
    expect(found('chart: { label: L, file: x.csv, columns: [East], cite: ¶1 }', table)).toEqual([]);
    expect(found('chart: { label: L, file: x.csv, cite: ¶1, derived: true }', table)).toEqual([]);
    const codes = found('chart: { label: L, file: x.csv, cite: ¶1 }', table).map(([code]) => code);
    expect(codes).toEqual(['LABEL_NOT_IN_PASSAGE', 'FACT_NOT_IN_PASSAGE']);
  });

  it('lets the slide accept what it says of its chart', () => {
    const settings = 'accept: FACT_NOT_IN_PASSAGE\nchart: { label: L, file: x.csv, cite: ¶1 }';
    expect(found(settings, 'Year,East\n1990,99')).toEqual([]);
  });
});
