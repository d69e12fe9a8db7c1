import type { Box } from './box.ts';

export interface ColumnLayout {
  /** Size of the canvas in pixels. */
  width: number;
  height: number;
  /** From the left: how many boxes stand in the column, and its share of the width (1 if left out). */
  columns: readonly { rows: number; share?: number }[];
  /** Between columns: the room for arrows and their verbs. */
  gap: number;
  /** Between the rows of a column. */
  rowGap?: number;
  /** Left free above and below the rows of a column that has several: room for verbs on the outer arrows. */
  inset?: number;
}

/**
 * Cells in columns. Every column has the full height, divided evenly among its rows, so that the middle of a cell is
 * known before its words are: a column of one stands at the middle of a column of three.
 *
 * @returns cells by column and row
 */
export function layOutColumns({ width, height, columns, gap, rowGap = 16, inset = 0 }: ColumnLayout): Box[][] {
  const shares = columns.map(({ share = 1 }) => share);
  const unit = (width - gap * (columns.length - 1)) / shares.reduce((sum, share) => sum + share, 0);
  let left = 0;
  return columns.map(({ rows }, column) => {
    const cellWidth = unit * (shares[column] ?? 1);
    const top = rows > 1 ? inset : 0;
    const cellHeight = (height - 2 * top - rowGap * (rows - 1)) / rows;
    const cells = Array.from({ length: rows }, (_, row) => ({
      left,
      top: top + row * (cellHeight + rowGap),
      width: cellWidth,
      height: cellHeight,
    }));
    left += cellWidth + gap;
    return cells;
  });
}
