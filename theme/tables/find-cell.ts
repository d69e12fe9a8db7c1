import { separatorOf } from './parse-table.ts';

/** Where a cell stands in the text of its table, in the quotation marks that may be around it. */
export interface CellPlace {
  /** Offsets in the text, the end exclusive, with the quotation marks. */
  start: number;
  end: number;
  /** Where its words begin. */
  words: number;
}

/**
 * Finds a cell in the text of a table.
 *
 * @param line on which its row begins, from 1
 * @param column from 0
 * @returns undefined where there is no such cell
 */
export function findCell(text: string, line: number, column: number): CellPlace | undefined {
  const separator = separatorOf(text);
  const cell = new RegExp(`"(?:[^"]|"")*"|[^${separator}\\r\\n]*`, 'uy');
  cell.lastIndex = startOfLine(text, line);
  for (let left = column; ; left--) {
    const start = cell.lastIndex;
    const written = cell.exec(text)?.[0] ?? '';
    const end = start + written.length;
    if (left === 0) return { start, end, words: start + written.search(/[^"\s]|$/u) };
    if (text[end] !== separator) return undefined;
    cell.lastIndex = end + 1;
  }
}

/**
 * The text of a table with other words in one of its cells, between quotation marks where they need them.
 *
 * @param change of the cell as it is written; undefined where nothing can be changed
 */
export function changeCell(
  text: string,
  { start, end }: CellPlace,
  change: (written: string) => string | undefined,
): string | undefined {
  const changed = change(text.slice(start, end));
  if (changed === undefined) return undefined;
  const isSafe = changed.startsWith('"') || !/[",;\t\r\n]/u.test(changed);
  return text.slice(0, start) + (isSafe ? changed : `"${changed.replaceAll('"', '""')}"`) + text.slice(end);
}

function startOfLine(text: string, line: number): number {
  const ends = [...text.matchAll(/\r\n?|\n/gu)].map(({ index, 0: end }) => index + end.length);
  return line === 1 ? 0 : (ends[line - 2] ?? text.length);
}
