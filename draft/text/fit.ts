import { linesNeeded } from '../../theme/logic/lines-needed.ts';

/** A box for words: how wide, how many lines of which size. */
export interface Room {
  width: number;
  size: number;
  lines: number;
}

/** Room that the marks of a quotation and its locator take, in signs. */
const extras = ' “” ¶00s00';

/** Does a quotation with its locator fit into a box? */
export const fits = (text: string, { width, size, lines }: Room): boolean =>
  linesNeeded(text + extras, width, size) <= lines;
