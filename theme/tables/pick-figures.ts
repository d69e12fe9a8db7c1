import { type Decimal, decimalOf, readNumber } from './read-number.ts';
import type { Table, TableChoice, TableFault } from './table.ts';

/** Heading of the column that says where the source has a row. */
const citeHeading = 'cite';
/** As many as can be told apart. */
export const mostSeries = 3;

/** The rows of a table as a chart draws them. */
export interface PickedFigures {
  /** Headings of the columns of figures. */
  series: string[];
  rows: PickedRow[];
  /** What stands before their decimals, where they tell or the chart does. */
  decimal?: Decimal;
  /** Which column says where the source has a row; -1 where none does. */
  citeColumn: number;
  faults: TableFault[];
  /** Headings that the chart asks for and the table does not have. */
  unknown: { key: 'names' | 'columns'; at?: number; name: string }[];
}

export interface PickedRow {
  line: number;
  name: string;
  /** One for each series; null where the cell is empty. */
  values: (number | null)[];
  /** The figures as they are written. */
  texts: string[];
  cite?: string;
}

/** Takes what a chart asks for from a table; figures that are none are faults, and left out. */
export function pickFigures({ head, rows }: Table, choice: TableChoice): PickedFigures {
  const cite = head.findIndex((name) => name.toLowerCase() === citeHeading);
  const names = choice.names === undefined ? head.findIndex((_, i) => i !== cite) : head.indexOf(choice.names);
  const asked = choice.columns?.map(String) ?? head.filter((_, i) => i !== cite && i !== names);
  const columns = asked.map((name) => head.indexOf(name)).filter((at) => at >= 0);
  const cells = rows.flatMap(({ line, cells }) => columns.map((at) => ({ line, text: cells[at] ?? '' })));
  const form = choice.decimal === undefined ? findDecimal(cells) : { decimal: choice.decimal };
  const { decimal = '.' } = form;
  return {
    series: columns.map((at) => head[at] ?? ''),
    rows: rows.map(({ line, cells }) => ({
      line,
      name: cells[names] ?? '',
      values: columns.map((at) => readNumber(cells[at] ?? '', decimal) ?? null),
      texts: columns.map((at) => cells[at] ?? ''),
      ...(cells[cite] ? { cite: cells[cite] } : {}),
    })),
    ...(form.decimal ? { decimal: form.decimal } : {}),
    citeColumn: cite,
    faults: [
      ...countFaults(columns.length, choice),
      ...(form.fault ? [form.fault] : cells.flatMap((cell) => noNumber(cell, decimal))),
    ],
    unknown: [
      ...(choice.names !== undefined && names < 0 ? [{ key: 'names', name: choice.names } as const] : []),
      ...asked.flatMap((name, at) => (head.includes(name) ? [] : [{ key: 'columns', at, name } as const])),
    ],
  };
}

interface Cell {
  line: number;
  text: string;
}

/** All figures of a chart are written in one form: what one of them leaves open, another may tell. */
function findDecimal(cells: readonly Cell[]): { decimal?: Decimal; fault?: TableFault } {
  const told = cells.map((cell) => ({ ...cell, decimal: decimalOf(cell.text) }));
  const clear = told.find(({ decimal }) => decimal === '.' || decimal === ',');
  const unclear = told.find(({ decimal }) => decimal === 'unclear');
  if (clear) return { decimal: clear.decimal as Decimal };
  if (!unclear) return {};
  return {
    fault: {
      line: unclear.line,
      says: `has \`${unclear.text}\`, which is either a thousand and more or a number with three decimals`,
      fix: 'Say which: `decimal: "."` or `decimal: ","` beside `file:`.',
    },
  };
}

function noNumber({ line, text }: Cell, decimal: Decimal): TableFault[] {
  if (text === '' || readNumber(text, decimal) !== undefined) return [];
  const alone = /[-−]?\p{Nd}[\p{Nd}.,\s]*(?<!\s)/u.exec(text)?.[0];
  return [
    {
      line,
      says: `has “${text}” where a number is due`,
      fix:
        alone !== undefined && alone !== text && readNumber(alone, decimal) !== undefined
          ? `Write the number alone, \`${alone}\`; what stands behind every figure goes into \`unit:\`.`
          : `Write a number${decimal === ',' ? ' with a comma before its decimals' : ''}, or leave the cell empty where there is none.`,
    },
  ];
}

function countFaults(count: number, { columns }: TableChoice): TableFault[] {
  if (count > mostSeries)
    return [
      {
        line: 1,
        says: `has ${count} columns of figures, and a chart shows ${mostSeries} at most`,
        fix: 'Name those that it is to show: `columns: […]` beside `file:`.',
      },
    ];
  if (count > 0 || columns !== undefined) return [];
  return [{ line: 1, says: 'has no column of figures', fix: 'Write a figure behind the name of each row.' }];
}
