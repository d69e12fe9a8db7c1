import type { Role } from '../source/parse-passages.ts';

export type { Role };

/** A paragraph of a document that is read in, with what is known of it. */
export interface Block {
  /** Words alone: no markup, every run of spaces one space, a form feed where a page ends within it. */
  text: string;
  role?: Role;
  /** Of a heading, from 1; of an item, how deep its list is nested. */
  level?: number;
  /** Of a row: its cells. They are sentences of their own. */
  cells?: string[];
  /** The page on which it begins, from 0. */
  page?: number;
}

/** Something that was mended or left out while a document was read, or that a person should look at. */
export interface Remark {
  kind: 'repair' | 'doubt';
  what: string;
  /** Where: a paragraph, or else a page, from 0; nothing for the whole document. */
  block?: Block;
  page?: number;
}

/** A document as paragraphs, in reading order. */
export interface ReadDocument {
  blocks: Block[];
  /** What is printed on each page as its number. */
  pages?: string[];
  remarks: Remark[];
}
