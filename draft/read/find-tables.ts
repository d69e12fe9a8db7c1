import type { Line, SortedLine } from './line.ts';

/** A table of the document. */
export interface Table {
  /** As its lines name it. */
  name: string;
  rows: Row[];
}

interface Row {
  cells: string[];
  lines: Line[];
}

const gap = /\t+| {3,}|\s*\|\s*/u;
/** Fewest rows of a table that is only told by its columns. */
const fewestRows = 3;

/** The tables of a document: those that its mark-up says, and in plain text lines of equally many columns. */
export function findTables(lines: readonly SortedLine[]): Table[] {
  const names = [...new Set(lines.flatMap(({ table }) => table ?? []))];
  return names.map((name) => {
    const own = lines.filter(({ table }) => table === name);
    return { name, rows: own[0]?.cell === undefined ? plainRows(own) : markedRows(own) };
  });
}

function markedRows(lines: readonly SortedLine[]): Row[] {
  const rows: Row[] = [];
  for (const line of lines) {
    if (!line.cell) continue;
    const row = (rows[line.cell.row] ??= { cells: [], lines: [] });
    // A cell may hold several sentences.
    row.cells[line.cell.column] = [row.cells[line.cell.column], line.text].filter(Boolean).join(' ');
    row.lines.push(line);
  }
  return rows.filter(Boolean).map((row) => ({ ...row, cells: Array.from(row.cells, (cell) => cell ?? '') }));
}

/** Where one row ends within a sentence, as rows of plain text do, all of them rest on the same sentences. */
const plainRows = (lines: readonly SortedLine[]): Row[] =>
  (columnsOf(lines.map(({ raw }) => raw).join('')) ?? []).map((cells) => ({ cells, lines: [...lines] }));

/** The cells of each line of a paragraph that is a table in plain text; undefined where it is none. */
export function columnsOf(paragraph: string): string[][] | undefined {
  const rows = paragraph
    .split(/\r\n|\n|\r/u)
    .map((line) => line.trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
    .map((line) =>
      line
        .replace(/^\||\|$/gu, '')
        .split(gap)
        .map((cell) => cell.trim()),
    );
  const columns = rows[0]?.length ?? 0;
  return rows.length >= fewestRows && columns >= 2 && rows.every(({ length }) => Math.abs(length - columns) <= 1)
    ? rows
    : undefined;
}
