import { linesNeeded } from '../../theme/logic/lines-needed.ts';
import type { Table } from '../read/find-tables.ts';
import type { SortedLine } from '../read/line.ts';
import { phraseOf } from '../text/phrase.ts';
import type { Box, Picture, Proposal } from './picture.ts';
import { fitsIn, rooms } from './rooms.ts';

/** Rows that fit under each other, and signs of a cell that fit on a line of a table of so many columns. */
const mostRows = 7;
const mostColumns = 6;
const cellSize = 20;

/** A table of the document: a chart if it is one of figures, else as it is, in as many pictures as it takes. */
export function showTable({ rows }: Table): Proposal[] {
  const chart = chartOf(rows);
  if (chart) return [{ picture: chart, lines: [...new Set(rows.flatMap(({ lines }) => lines))], strength: 6 }];
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const cellLines = (cells: readonly string[]) =>
    Math.max(1, ...cells.map((cell) => linesNeeded(cell, 868 / Math.min(width, mostColumns) - 24, cellSize)));
  const [first, ...others] = rows;
  if (!first || others.length === 0 || width > mostColumns) return [];
  const groups: (typeof rows)[] = [];
  let used = 0;
  for (const row of others) {
    const need = cellLines(row.cells);
    if (need > 5) return [];
    if (groups.length === 0 || used + need > mostRows) {
      groups.push([]);
      used = cellLines(first.cells);
    }
    used += need;
    groups.at(-1)?.push(row);
  }
  return groups.map((group, i) => ({
    picture: {
      kind: 'table',
      head: first.cells,
      rows: group,
      hasNames: group.every(({ cells }) => /\p{L}/u.test(cells[0] ?? '')),
    },
    lines: [...new Set([...(i === 0 ? first.lines : []), ...group.flatMap(({ lines }) => lines)])],
    strength: 6,
  }));
}

const figure = /^(?<value>[−-]?(?:0|[1-9]\p{N}*)(?:\.\p{N}+)?)(?<unit>\s?[%‰€$£¥])?$/u;
const mostBars = 8;

/** Rows of one to three figures with one unit under a name; a figure that would be set otherwise than it stands is none. */
function chartOf(rows: Table['rows']): Picture | undefined {
  const [head, ...others] = rows;
  const series = head?.cells.slice(1) ?? [];
  if (others.length < 3 || others.length * series.length > mostBars || series.length < 1 || series.length > 3)
    return undefined;
  if (others.length > mostBars || series.some((name) => !/\p{L}/u.test(name) || name.length > 24)) return undefined;
  const found = others.map(({ cells, lines }) => ({
    cells,
    lines,
    figures: cells.slice(1).map((cell) => figure.exec(cell)?.groups),
  }));
  const units = new Set(found.flatMap(({ figures }) => figures.map((one) => one?.unit ?? '')));
  const isWhole = found.every(
    ({ cells, figures }) =>
      cells.length === series.length + 1 &&
      (cells[0] ?? '').length <= 28 &&
      figures.every((one) => one !== undefined && String(Number(one.value)) === one.value),
  );
  if (!isWhole || units.size !== 1) return undefined;
  return {
    kind: 'chart',
    names: found.map(({ cells }) => cells[0] ?? ''),
    series,
    head: head?.lines ?? [],
    unit: [...units][0] ?? '',
    rows: found.map(({ figures, lines }) => ({ values: figures.map((one) => Number(one?.value)), lines })),
  };
}

/** A list of the document. */
export function showList(lines: readonly SortedLine[]): Proposal | undefined {
  const items = lines.flatMap((line): Box[] => {
    const words = phraseOf(line);
    return words && fitsIn(rooms.item, words.text) ? [{ words }] : [];
  });
  if (items.length < 2) return undefined;
  const shown = items.slice(0, 4);
  return { picture: { kind: 'list', items: shown }, lines: [...lines], strength: 5.5 };
}

/** Lines of verse: short, and not filled up to one width as prose is. */
export function showVerse(lines: readonly SortedLine[]): Proposal | undefined {
  const raw = lines
    .map(({ raw: one }) => one)
    .join('')
    .split(/\r\n|\n|\r/u)
    .map((one) => one.trim())
    .filter(Boolean);
  if (raw.length < 3 || Math.max(...raw.map(({ length }) => length)) > 64) return undefined;
  const shown = raw.slice(0, 8);
  return { picture: { kind: 'verse', lines: shown }, lines: [...lines], strength: 4.5 };
}
