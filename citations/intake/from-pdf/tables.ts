import type { Line, Piece, Stretch } from './page.ts';
import { toStretch } from './stretches.ts';

/** Lines of which several in a row have cells side by side, or undefined. */
export interface TableRows {
  rows: { cells: string[]; line: Line }[];
  /** How many lines they take. */
  length: number;
}

/** The table that begins with the first of these lines, if one does: at least two lines with cells one below the other. */
export function readTable(lines: readonly Line[]): TableRows | undefined {
  const hasCloseHead = isCloseHead(lines);
  let length = lines.findIndex(
    ({ stretches }, i) => stretches.length < 2 && !(i === 0 && hasCloseHead) && !goesOn(lines, i),
  );
  if (length === -1) length = lines.length;
  const own = lines.slice(0, length);
  if (own.filter(({ stretches }) => stretches.length > 1).length < 2) return undefined;
  const edges = columnsOf(own);
  if (edges.length < 2) return undefined;
  const rows: TableRows['rows'] = [];
  for (const line of own) {
    const cells = edges.map(({ start, end }) => cellText(line, start, end));
    const before = rows.at(-1);
    if (before && cells[0] === '') before.cells = before.cells.map((cell, i) => `${cell} ${cells[i]}`.trim());
    else rows.push({ cells, line });
  }
  return rows.length < 2
    ? undefined
    : { rows: rows.map(({ cells, line }) => ({ cells: cells.filter((cell) => cell !== ''), line })), length };
}

/** A first row whose cells stand close together: no word of it reaches over the gaps of the rows below. */
function isCloseHead([head, ...rows]: readonly Line[]): boolean {
  if (!head || head.stretches.length > 1 || (head.stretches[0]?.pieces.length ?? 0) < 2) return false;
  const below = rows.slice(0, rows.findIndex(({ stretches }) => stretches.length < 2) >>> 0);
  return (
    below.length >= 2 && columnsOf(below).length >= 2 && columnsOf([head, ...below]).length === columnsOf(below).length
  );
}

/** A lone stretch that stands below a cell of the line before, not at the left edge, is the rest of that cell. */
function goesOn(lines: readonly Line[], i: number): boolean {
  const [line, before] = [lines[i], lines[i - 1]];
  if (!line || !before || before.stretches.length < 2) return false;
  return before.stretches.slice(1).some(({ x0 }) => Math.abs(x0 - line.x0) < 3) && before.y - line.y < 1.4 * line.size;
}

/** The stretches between the gaps that no line fills. */
function columnsOf(lines: readonly Line[]): { start: number; end: number }[] {
  const size = lines[0]?.size ?? 10;
  const spans = lines.flatMap(({ stretches }) => stretches.flatMap(({ pieces }) => pieces)).sort((a, b) => a.x0 - b.x0);
  const columns: { start: number; end: number }[] = [];
  for (const { x0, x1 } of spans) {
    const open = columns.at(-1);
    if (open && x0 - open.end < 0.6 * size) open.end = Math.max(open.end, x1);
    else columns.push({ start: x0, end: x1 });
  }
  return columns;
}

function cellText({ stretches }: Line, start: number, end: number): string {
  const isIn = ({ x0, x1 }: Piece | Stretch) => x0 < end && x1 > start;
  const pieces = stretches.flatMap((stretch) => stretch.pieces).filter(isIn);
  return pieces.length === 0 ? '' : toStretch(pieces).text;
}
