import type { Tag } from './tags.ts';

/** Letters of one font that the PDF sets in one go. Lengths are in points, y counts upwards. */
export interface Piece {
  text: string;
  x0: number;
  x1: number;
  y: number;
  size: number;
  isBold: boolean;
  /** A space comes before it. */
  isParted: boolean;
  /** The PDF marks it as matter of the page, not of the text. */
  isArtifact: boolean;
  /** What the tags of the PDF say it belongs to. */
  tag?: Tag;
}

/** A page as the PDF has it. */
export interface PdfPage {
  width: number;
  height: number;
  pieces: Piece[];
  /** Words set at an angle, which are left out. */
  turned: string[];
}

/** Pieces that follow each other on a line, without a gap wider than a word space. */
export interface Stretch {
  pieces: Piece[];
  text: string;
  x0: number;
  x1: number;
  y: number;
  size: number;
  isBold: boolean;
}

/** Stretches of one column on one base line. */
export interface Line extends Omit<Stretch, 'pieces'> {
  stretches: Stretch[];
  page: number;
  /** Where all of it has the same. */
  tag?: Tag;
}
