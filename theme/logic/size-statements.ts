import { linesNeeded } from './lines-needed.ts';

/** Sizes of type that a few statements may have, in pixels, the largest first. */
const sizes = [36, 32, 28];
/** Room on a slide under a headline of two lines; beside a number; between and over statements, in pixels. */
const room = { width: 868, height: 300, number: 44, column: 32, row: 24 };
const lineHeight = 1.26;
const locator = ' ¶00 s00';

/**
 * The size of type in which statements fill a slide that is theirs alone; nothing where there are too many words for a
 * larger one than usual.
 */
export function sizeStatements(
  statements: readonly { text: string; cite?: string }[],
  columns: 1 | 2,
): number | undefined {
  const width = (room.width - room.column * (columns - 1)) / columns - room.number;
  return sizes.find((size) => {
    const heights = statements.map(({ text, cite }) => {
      const words = cite === undefined ? text : text + locator;
      return linesNeeded(words, width, size) * size * lineHeight + room.row;
    });
    const rows = Array.from({ length: Math.ceil(heights.length / columns) }, (_, row) =>
      Math.max(...heights.slice(row * columns, (row + 1) * columns)),
    );
    return rows.reduce((sum, height) => sum + height, 0) <= room.height;
  });
}
