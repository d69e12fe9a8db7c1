import type { Decimal } from '../../theme/tables/read-number.ts';
import type { Citation, CitationGroup } from '../locator/locator.ts';

/** Where something stands in a deck. */
export interface DeckPlace {
  file: string;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 code units. */
  column: number;
  /** The author's slide number, from 1. */
  slide?: number;
  /** On the slide, or in its speaker note. */
  part: 'slide' | 'note';
}

/** Words that a deck presents as somebody else's. */
export interface Quotation extends DeckPlace {
  kind: 'inline' | 'block';
  /** The words, without their outer marks. Never empty. */
  text: string;
  /** Another way to read a block quotation: without the marks at both its ends. */
  unwrapped?: string;
  /** Where the words stand in the file, if they stand there as they are read, without markup among them. */
  words?: { start: number; end: number };
  /** The citation that vouches for it, if there is one. */
  group?: CitationGroup;
  /** A citation is there but cannot be read; that is reported by itself. */
  hasUnreadableCitation: boolean;
  /** The voice that the slide or element says it is. */
  voice?: string;
  /** It stands in a remark about the words, in the slide's frontmatter: “The word ‘certainly’ is …”. */
  isAside?: true;
  /** What the reader has just read: the words before it in its block. */
  lead: string;
  /** The words around it: its own block and the one before, without the quotation. */
  context: string;
}

/** A statement of the author's that cites a source: a headline, a label, a paraphrase, a name of what a chart shows. */
export interface Claim extends DeckPlace {
  kind: 'headline' | 'label' | 'paraphrase' | 'name';
  /** Its words without those marked as derived or as coming from outside. */
  text: string;
  group: CitationGroup;
  voice?: string;
  /** What stands before the decimals of its figures, where that is known. */
  decimal?: Decimal;
}

/** Words that a draft has put in the place of the presenter's, and where. */
export interface DraftWords extends DeckPlace {
  kind: 'headline' | 'question';
  text: string;
}

/** Words marked as coming from outside the cited sources. */
export interface OutsideWords extends DeckPlace {
  text: string;
  /** Whether they cite something of their own. */
  isCited: boolean;
}

/** One cited source, wherever it stands. */
export interface PlacedCitation extends DeckPlace {
  citation: Citation;
  /** The column of its cell, from 0, where it stands in a table: its offsets count in the words of the cell then. */
  cell?: number;
}
