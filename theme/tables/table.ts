/** Tables of figures in files of their own, as plain data. */
export interface Table {
  /** Headings of its columns. */
  head: readonly string[];
  rows: readonly TableRow[];
}

export interface TableRow {
  /** The line of the file on which it begins, from 1. */
  line: number;
  /** As many as there are columns, as they are written, without blanks around them. */
  cells: readonly string[];
}

/** Something wrong with a table, where it stands. */
export interface TableFault {
  line: number;
  /** In the words of the file. */
  says: string;
  fix?: string;
}

/** What a chart takes of a table. */
export interface TableChoice {
  /** Heading of the column that names the rows; the first if left out. */
  names?: string | undefined;
  /** Headings of the columns of figures, one a series; all others if left out. */
  columns?: readonly (string | number)[] | undefined;
  /** What stands before the decimals. */
  decimal?: '.' | ',' | undefined;
}
