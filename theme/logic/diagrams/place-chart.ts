import type { Point } from './box.ts';

export interface ChartRow {
  /** What the figures are of: a year, a country. */
  name: string;
  /** One figure for each series; null where there is none. */
  values: readonly (number | null)[];
}

export interface PlacedFigure extends Point {
  row: number;
  series: number;
  value: number;
}

/** A share of the scale from 0 to 1; bars begin at `zero`. */
export interface Scale {
  zero: number;
  at: (value: number) => number;
}

/**
 * The scale of all figures. Bars are read by their length and begin at 0 (Cleveland and McGill 1984, Graphical
 * Perception); points are read by their place, so theirs begins at the smallest figure.
 */
export function scaleFigures(rows: readonly ChartRow[], isFromZero: boolean): Scale {
  const values = rows.flatMap(({ values }) => values.filter((value) => value !== null));
  const least = Math.min(...values, ...(isFromZero ? [0] : []));
  const most = Math.max(...values, ...(isFromZero ? [0] : []));
  const span = most - least || 1;
  const at = (value: number) => (values.length === 0 ? 0 : (value - least) / span);
  return { zero: isFromZero ? at(0) : 0, at };
}

/** Where a bar begins, and how long it is, as shares of the scale: from 0 to its figure, on whichever side that is. */
export function placeBar({ zero, at }: Scale, value: number): { from: number; length: number } {
  const from = Math.min(zero, at(value));
  return { from, length: Math.max(zero, at(value)) - from };
}

/** Points of lines: rows from left to right in the middle of their columns, large figures on top. */
export function placeLines(rows: readonly ChartRow[], width: number, height: number): PlacedFigure[] {
  const { at } = scaleFigures(rows, false);
  return rows.flatMap(({ values }, row) =>
    values.flatMap((value, series) =>
      value === null ? [] : { row, series, value, x: ((row + 0.5) * width) / rows.length, y: (1 - at(value)) * height },
    ),
  );
}

/** SVG path through the points of a series; a missing figure is a gap. */
export function drawLine(points: readonly PlacedFigure[], series: number): string {
  let before = Number.NaN;
  return points
    .filter((point) => point.series === series)
    .map(({ row, x, y }) => {
      const step = row === before + 1 ? 'L' : 'M';
      before = row;
      return `${step}${x} ${y}`;
    })
    .join('');
}

/** Pixels from a point to the middle of its label, and to that of any other. */
const away = 24;
const clear = 17;

/**
 * Where the middle of each label stands: over the highest point of its row, under the others, or over them where another
 * point is in the way; none on another.
 *
 * @param least the least distance from one label to the next, in pixels
 * @returns a `y` for each point, in the order of the points
 */
export function placeLabels(points: readonly PlacedFigure[], least: number): number[] {
  const placed = new Map<PlacedFigure, number>();
  for (const row of new Set(points.map((point) => point.row))) {
    const own = points.filter((one) => one.row === row).toSorted((a, b) => a.y - b.y);
    const isClear = (at: number) => own.every(({ y }) => Math.abs(y - at) > clear);
    let above = Number.NEGATIVE_INFINITY;
    for (const [i, point] of own.entries()) {
      const sides = i === 0 ? [point.y - away] : [point.y + away, point.y - away];
      const free = sides.find((at) => at >= above + least && isClear(at));
      above = free ?? (i === 0 ? point.y - away : Math.max(point.y + away, above + least));
      placed.set(point, above);
    }
  }
  return points.map((point) => placed.get(point) ?? point.y);
}
