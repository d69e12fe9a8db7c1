import type { Line, Stretch } from './page.ts';

/** Lines of one column, from the top to the bottom. */
export interface Column {
  lines: Line[];
  left: number;
  right: number;
  /** It is one of several that stand side by side. */
  isOneOfMany: boolean;
}

/** Stretches of a page as columns, in the order in which they are read: side by side where a gutter parts them. */
export function findColumns(stretches: readonly Stretch[], page: number, isOneOfMany = false): Column[] {
  if (stretches.length === 0) return [];
  const gutter = findGutter(stretches);
  if (gutter === undefined) return [toColumn(stretches, page, isOneOfMany)];
  return bandsOf(stretches, gutter).flatMap(({ isWide, own }) =>
    isWide
      ? [toColumn(own, page, isOneOfMany)]
      : [own.filter(({ x0 }) => x0 < gutter), own.filter(({ x0 }) => x0 >= gutter)].flatMap((side) =>
          findColumns(side, page, true),
        ),
  );
}

/**
 * Where a column begins that has another to its left: many stretches begin there, few reach over it, and both sides are
 * filled with prose, not with the short words and numbers of a table.
 */
function findGutter(stretches: readonly Stretch[]): number | undefined {
  const edges = [...new Set(stretches.map(({ x0 }) => Math.round(x0)))].sort((a, b) => a - b);
  const candidates = edges.flatMap((edge) => {
    const x = edge - 2;
    const left = stretches.filter(({ x1 }) => x1 <= x);
    const right = stretches.filter(({ x0 }) => x0 >= x);
    const begin = right.filter(({ x0 }) => x0 <= edge + 2);
    const crossing = stretches.length - left.length - right.length;
    const isGutter =
      begin.length >= 4 &&
      crossing * 2.5 < stretches.length &&
      isProse(left) &&
      isProse(right) &&
      areBeside(left, right);
    return isGutter ? [{ x, crossing, begin: begin.length }] : [];
  });
  return candidates.sort((a, b) => a.crossing - b.crossing || b.begin - a.begin)[0]?.x;
}

/** Most lines are filled, and a line is more than a word or a number. */
function isProse(stretches: readonly Stretch[]): boolean {
  if (stretches.length < 4) return false;
  const widths = stretches.map(({ x0, x1 }) => x1 - x0).sort((a, b) => a - b);
  const wide = widths[Math.floor(widths.length * 0.9)] ?? 0;
  const filled = widths.filter((width) => width > 0.75 * wide).length;
  const letters = stretches.reduce((sum, { text }) => sum + text.length, 0) / stretches.length;
  return filled * 2 >= widths.length && letters > 15;
}

function areBeside(left: readonly Stretch[], right: readonly Stretch[]): boolean {
  const top = Math.min(highest(left), highest(right));
  const bottom = Math.max(lowest(left), lowest(right));
  const between = (list: readonly Stretch[]) => list.filter(({ y }) => y <= top + 1 && y >= bottom - 1).length;
  return between(left) >= 3 && between(right) >= 3;
}

const highest = (list: readonly Stretch[]): number => Math.max(...list.map(({ y }) => y));
const lowest = (list: readonly Stretch[]): number => Math.min(...list.map(({ y }) => y));

/** What reaches over the gutter parts what stands beside it into an upper and a lower half. */
function bandsOf(stretches: readonly Stretch[], gutter: number): { isWide: boolean; own: Stretch[] }[] {
  const bands: { isWide: boolean; own: Stretch[] }[] = [];
  for (const row of rowsOf(stretches)) {
    const isWide = row.some(({ x0, x1 }) => x0 < gutter && x1 > gutter);
    const open = bands.at(-1);
    if (open?.isWide === isWide) open.own.push(...row);
    else bands.push({ isWide, own: [...row] });
  }
  return bands;
}

/** Stretches that share a base line, from the top to the bottom, each row from left to right. */
export function rowsOf(stretches: readonly Stretch[]): Stretch[][] {
  const rows: Stretch[][] = [];
  for (const stretch of [...stretches].sort((a, b) => b.y - a.y)) {
    const [first] = rows.at(-1) ?? [];
    if (first && first.y - stretch.y < 0.3 * Math.max(first.size, stretch.size)) rows.at(-1)?.push(stretch);
    else rows.push([stretch]);
  }
  return rows.map((row) => row.sort((a, b) => a.x0 - b.x0));
}

function toColumn(stretches: readonly Stretch[], page: number, isOneOfMany: boolean): Column {
  const lines = rowsOf(stretches).map((row) => toLine(row, page));
  const ends = lines.map(({ x1 }) => x1).sort((a, b) => a - b);
  return {
    lines,
    left: Math.min(...lines.map(({ x0 }) => x0)),
    right: ends[Math.floor(ends.length * 0.9)] ?? 0,
    isOneOfMany,
  };
}

export function toLine(stretches: Stretch[], page: number): Line {
  const longest = stretches.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  const tags = stretches.flatMap(({ pieces }) => pieces.map((piece) => piece.tag));
  const [tag] = tags;
  return {
    ...(tag && tags.every((other) => other?.block === tag.block) && { tag }),
    stretches,
    page,
    text: stretches.map(({ text }) => text).join(' '),
    x0: Math.min(...stretches.map(({ x0 }) => x0)),
    x1: Math.max(...stretches.map(({ x1 }) => x1)),
    y: longest.y,
    size: longest.size,
    isBold: stretches.every(({ isBold }) => isBold),
  };
}
