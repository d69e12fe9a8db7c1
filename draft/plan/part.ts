import type { Table } from '../read/find-tables.ts';
import type { Line, SortedLine } from '../read/line.ts';
import type { Picture } from '../signs/picture.ts';
import type { Phrase } from '../text/phrase.ts';

/** A part of the talk: a stretch of the document. */
export interface Part {
  /** In the document's words. */
  name: string;
  /** The sentences in which the words of the name stand. */
  named: Line[];
  /** The headings that it was made of. */
  headings: SortedLine[];
  lines: SortedLine[];
}

/** What one slide is made of: sentences that belong together, and the picture they call for, if any. */
export interface Passage {
  part: number;
  /** What the speaker reads, in the order of the document; headings within a part come with what they head. */
  lines: SortedLine[];
  picture?: Picture;
  /** Words that say in a clause what the picture shows. */
  gist?: Phrase;
  /** Sentences beside a table or chart, which may say in words what it shows. */
  beside: SortedLine[];
  /** The sentences that the picture shows. */
  shown: Line[];
  /** How much of the document hangs on it. */
  value: number;
}

/** Everything a part holds, tables too. */
export interface PartContent {
  part: Part;
  index: number;
  tables: readonly Table[];
}
