import { dsvFormat } from 'd3-dsv';
import type { Table, TableFault, TableRow } from './table.ts';

/** What may stand between cells; of those in the first line, the first of these does. */
const separators = ['\t', ';', ','];

/**
 * Reads a table of values with separators between them (RFC 4180, also with semicolons or tabs): a line of headings, then
 * a row a line. Empty lines are none.
 *
 * @returns with every fault; a row with too many or too few cells is left out
 */
export function parseTable(text: string): { table: Table; faults: TableFault[] } {
  const plain = text.replace(/^\uFEFF/u, '');
  const [first, ...rows] = readRows(plain).filter(({ cells }) => cells.some((cell) => cell !== ''));
  const head = first?.cells ?? [];
  const nothing: TableFault[] =
    rows.length > 0 ? [] : [{ line: 1, says: 'has no rows: a line of headings, then a line for each row, is a table' }];
  const twice = head.filter((name, i) => head.indexOf(name) < i);
  return {
    table: { head, rows: rows.filter(({ cells }) => cells.length === head.length) },
    faults: [
      ...nothing,
      ...[...new Set(twice)].map((name) => ({
        line: first?.line ?? 1,
        says: name === '' ? 'has two columns without a heading' : `has two columns “${name}”`,
        fix: 'Give each column a heading of its own.',
      })),
      ...rows.flatMap((row) => ragged(row, head)),
    ],
  };
}

function readRows(text: string): TableRow[] {
  const format = dsvFormat(separatorOf(text));
  let line = 1;
  return format.parseRows(text).map((cells) => {
    const row = { line, cells: cells.map((cell) => cell.trim()) };
    // A cell in quotation marks may go over several lines.
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n?|\n/gu)?.length ?? 0), 0);
    return row;
  });
}

/** What stands between the cells of a table. */
export function separatorOf(text: string): string {
  const [first = ''] = text.split(/[\r\n]/u).filter((line) => line.trim() !== '');
  const unquoted = first.replace(/"[^"]*"/gu, '');
  return separators.find((one) => unquoted.includes(one)) ?? ',';
}

function ragged({ line, cells }: TableRow, head: readonly string[]): TableFault[] {
  if (cells.length === head.length) return [];
  const mark = cells.length > head.length && cells.every((cell) => !/\s/u.test(cell));
  return [
    {
      line,
      says: `has ${counted(cells.length, 'cell')} in this row, and there are ${counted(head.length, 'column')}`,
      fix: mark
        ? 'Put a cell in which a separator stands into quotation marks, such as `"1,234"`.'
        : 'Give the row a cell for each column, empty where there is nothing.',
    },
  ];
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
