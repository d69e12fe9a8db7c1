import { asName } from '../objects.ts';
import type { StructureElement } from './structure-tree.ts';
import { attributeOf, childrenOf, describe } from './structure-walk.ts';
import type { Check, Subject } from './subject.ts';

/** More columns or rows than this in one cell are a fault of the file. */
const largestSpan = 1000;

/** Checkpoint 15: the headers of every cell can be found, in a table that is a grid. */
export const checkTables: Check = (subject) => {
  for (const element of subject.tree?.elements ?? []) if (element.standard === 'Table') checkTable(subject, element);
};

function checkTable(subject: Subject, table: StructureElement): void {
  const { reader, tree, fail } = subject;
  if (!tree) return;
  const attribute = (cell: StructureElement, key: string) => attributeOf(reader, tree, cell, key);
  const rows = rowsOf(table);
  const cells = rows.flatMap((row) => childrenOf(row)).filter(({ standard }) => standard === 'TH' || standard === 'TD');
  const headers = cells.filter(({ standard }) => standard === 'TH');
  const ids = new Set(headers.map(({ dict }) => reader.text(dict, 'ID')).filter(Boolean));

  const gridFault = findGridFault(rows, (cell, key) => {
    const span = reader.numberOf(attribute(cell, key)) ?? 1;
    return Number.isInteger(span) && span >= 1 && span <= largestSpan ? span : 1;
  });
  if (gridFault) fail('ISO-7.5', `${describe(table)}: ${gridFault}`, table);

  let isOrganisedByIds = true;
  for (const cell of cells) {
    if (cell.standard !== 'TD') continue;
    const named = headersOf(cell);
    const unknown = named.filter((id) => !ids.has(id));
    if (unknown.length > 0)
      fail('ISO-7.5', `A TD names the header “${unknown[0]}”, which no TH of the table has.`, cell);
    if (named.length === 0 || unknown.length > 0) isOrganisedByIds = false;
  }
  if (isOrganisedByIds) return;
  for (const header of headers) {
    const scope = asName(attribute(header, 'Scope'));
    if (!['Row', 'Column', 'Both'].includes(scope ?? ''))
      fail('15-003', `A TH has ${scope ? `the Scope ${scope}` : 'no Scope'}.`, header);
  }

  function headersOf(cell: StructureElement): string[] {
    const value = attribute(cell, 'Headers');
    const items = value && 'asArray' in value ? (value as { asArray: () => [] }).asArray() : [];
    return items.map((item) => reader.textOf(item) ?? '');
  }
}

function rowsOf(table: StructureElement): StructureElement[] {
  return childrenOf(table).flatMap((kid) =>
    kid.standard === 'TR'
      ? [kid]
      : ['THead', 'TBody', 'TFoot'].includes(kid.standard)
        ? childrenOf(kid).filter(({ standard }) => standard === 'TR')
        : [],
  );
}

/** Lays the cells out, with their spans, and says where that fails. */
function findGridFault(
  rows: readonly StructureElement[],
  spanOf: (cell: StructureElement, key: 'RowSpan' | 'ColSpan') => number,
): string | undefined {
  const grid: boolean[][] = rows.map(() => []);
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of childrenOf(row)) {
      if (cell.standard !== 'TH' && cell.standard !== 'TD') continue;
      while (grid[y]?.[x]) x++;
      const [height, width] = [spanOf(cell, 'RowSpan'), spanOf(cell, 'ColSpan')];
      if (y + height > rows.length) return `a cell of row ${y + 1} spans more rows than there are.`;
      for (let j = y; j < y + height; j++)
        for (let i = x; i < x + width; i++) {
          const line = grid[j] as boolean[];
          if (line[i]) return `cells overlap in row ${j + 1}.`;
          line[i] = true;
        }
      x += width;
    }
  }
  const columns = Math.max(0, ...grid.map((line) => line.length));
  for (const [y, line] of grid.entries()) {
    const filled = line.filter(Boolean).length;
    if (filled !== columns) return `row ${y + 1} fills ${filled} of ${columns} columns.`;
  }
  return undefined;
}
