/** Charts, tables out of a source, and times. */

import { findDateFaults } from './date-faults.ts';
import {
  type ComponentKind,
  choice,
  cited,
  click,
  type DataOf,
  either,
  height,
  label,
  list,
  nothing,
  number,
  onOff,
  optional,
  record,
  shown,
  type Tie,
  text,
  width,
} from './kinds.ts';

/** A figure that is not there is written `null` (`~`). */
const figure = either('a figure, or null where there is none', [number('a figure'), nothing('none')]);

const chart = cited('the chart', {
  label: shown,
  kind: optional(choice('bars: by length · lines: over time · dots: side by side', ['bars', 'lines', 'dots'])),
  unit: optional(text('printed behind each figure, such as ` %`')),
  series: optional(list('their names; left out where there is one', label('a name'), { least: 1, most: 3 })),
  rows: optional(
    list(
      'the rows, unless they stand in a file',
      cited('a row', {
        name: label('what the figures are of'),
        value: optional(number('its figure')),
        values: optional(list('its figures, one for each series', figure)),
        click,
      }),
      { least: 1 },
    ),
  ),
  file: optional(text('a CSV file with the rows, from the folder of the deck or its `public`')),
  names: optional(text('heading of its column that names the rows; the first if left out')),
  columns: optional(
    list('headings of its columns of figures, one a series; all others if left out', label('a heading'), {
      least: 1,
      most: 3,
    }),
  ),
  decimal: optional(choice('what stands before its decimals, where the figures do not tell', ['.', ','])),
  labels: optional(choice('the names of rows and series are your own words, not those of the source', ['derived'])),
});
export type ChartData = DataOf<typeof chart>;

const table = record('the table', {
  columns: list('headings', label('a heading'), { least: 1 }),
  names: optional(onOff('the first cell of a row names it')),
  rows: list('the rows', cited('a row', { cells: list('its cells', label('a cell')) })),
});
export type TableData = DataOf<typeof table>;

const period = cited('a period', {
  when: text('its name'),
  span: choice('during: open on both sides · until: ends where it is named · since: begins there and goes on', [
    'during',
    'until',
    'since',
  ]),
  text: text('what happened'),
  items: optional(list('examples that begin together', text('an example'), { least: 1 })),
  share: optional(number('of the width, 1 if left out')),
  click,
});
const unevenTimeline = record('the timeline', {
  label: shown,
  clocks: list(
    'lines under one another',
    record('a line', { periods: list('its periods', period, { least: 1 }), click }),
    {
      least: 1,
    },
  ),
});
export type UnevenTimelineData = DataOf<typeof unevenTimeline>;

/** Rows stand in the deck or in a file, and what is said of a file needs one. */
function rowsOrFile({ rows, file, names, columns, decimal }: ChartData): Tie[] {
  if (file === undefined) {
    const said = Object.entries({ names, columns, decimal }).find(([, value]) => value !== undefined);
    if (said) return [{ path: ['data', said[0]], says: 'is said of a file, and there is no `file`' }];
    return rows ? [] : [{ path: ['data'], says: 'has neither `rows` nor a `file` with them' }];
  }
  if (!/\.(?:csv|tsv)$/i.test(file.trim()))
    return [{ path: ['data', 'file'], says: 'names no CSV file: its name ends in `.csv` or `.tsv`' }];
  return rows ? [{ path: ['data', 'rows'], says: 'stands beside `file`: the chart shows one of them' }] : [];
}

function raggedRows({ rows = [], series }: ChartData): Tie[] {
  const count = series?.length ?? 1;
  return rows.flatMap(({ value, values }, i): Tie[] => {
    const path = ['data', 'rows', i];
    if (value === undefined && values === undefined) return [{ path, says: 'has neither `value` nor `values`' }];
    const given = values?.length ?? 1;
    if (given === count) return [];
    return [
      {
        path,
        says: `has ${counted(given, 'figure')}, and there ${count === 1 ? 'is' : 'are'} ${counted(count, 'series')}`,
      },
    ];
  });
}

const dateForm = '`1951`, `1951-09` or `1951-09-08`';
const dateLine = record('the timeline', {
  label: shown,
  from: optional(label(`where the axis begins: ${dateForm}; with the first event if left out`)),
  to: optional(label('where it ends; with the last event if left out')),
  events: list(
    'the events, in any order',
    cited('an event', {
      when: label('its date, as the source has it'),
      date: optional(label(`where it stands: ${dateForm}; left out where \`when\` is such a date itself`)),
      until: optional(label('where it ends, if it lasts')),
      text: text('what happened'),
      click,
    }),
    { least: 1 },
  ),
});
export type DateLineData = DataOf<typeof dateLine>;

export const figureKinds = {
  DataChart: {
    says: 'figures as bars, lines or dots, each one a word too; written in the deck, or in a CSV file',
    usual: 'chart',
    drawsTable: 'data',
    props: { data: chart, width, height },
    ties: ({ data }: { data: ChartData }) => [...rowsOrFile(data), ...raggedRows(data)],
  },
  DateLine: {
    says: 'events on an axis of years, months or days, to scale; what lasts is a bar',
    usual: 'dates',
    props: { data: dateLine, width, height },
    ties: ({ data }: { data: DateLineData }) => findDateFaults(data),
  },
  SourceTable: {
    says: 'a table out of the source, each row with its place',
    usual: 'table',
    props: { data: table },
    ties: ({ data }: { data: TableData }) =>
      data.rows.flatMap(({ cells }, i): Tie[] =>
        cells.length === data.columns.length
          ? []
          : [
              {
                path: ['data', 'rows', i],
                says: `has ${counted(cells.length, 'cell')}, and there are ${counted(data.columns.length, 'column')}`,
              },
            ],
      ),
  },
  UnevenTimeline: {
    says: 'lines of periods; a period is as wide as its share, not as long as it lasted',
    usual: 'timeline',
    props: { data: unevenTimeline, width },
  },
} as const satisfies Record<string, ComponentKind>;

const counted = (count: number, what: string): string =>
  `${count} ${what}${count === 1 || what.endsWith('s') ? '' : 's'}`;
