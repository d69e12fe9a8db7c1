/** A sentence of the document, as the draft works with it. */
export interface Line {
  /** Its place among all sentences, from 0. */
  index: number;
  paragraph: number;
  number: number;
  /** On one line: runs of spaces and line ends are one space. */
  text: string;
  /** As it stands in the file, with what parts it from the next sentence of its paragraph. */
  raw: string;
  /** Such as `¶4 s4`. */
  locator: string;
}

/** What a sentence is to a talk. */
export type Role =
  | 'title'
  | 'front'
  | 'heading'
  | 'body'
  | 'item'
  | 'cell'
  | 'contact'
  | 'credit'
  | 'reference'
  | 'footnote';

/** A sentence with its part in the document. */
export interface SortedLine extends Line {
  role: Role;
  /** Of a heading, from 1. */
  level?: number;
  /** Which table it belongs to; where in it, if mark-up says so. */
  table?: string;
  cell?: { row: number; column: number };
  /** Of an item: which list, from 0. */
  list?: number;
}
