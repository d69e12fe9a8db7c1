/**
 * A Markdown file in two copies of its own length, so that every offset is an offset of the file.
 * `structure` shows what may hold quotation marks and citations; `visible` shows what a reader sees.
 */
export interface Page {
  /** The file as it is. */
  source: string;
  /** The file without what nobody is shown. */
  text: string;
  structure: string[];
  visible: string[];
  tags: Tag[];
}

/** An opening, closing or self-closing tag of HTML or of a component. */
export interface Tag {
  name: string;
  kind: 'open' | 'close' | 'empty';
  attributes: Attribute[];
  start: number;
  end: number;
}

/** An attribute as it is written; bound ones keep their colon. */
export interface Attribute {
  name: string;
  value: string;
  /** Offset of the value. */
  start: number;
  /** It says what figures are of. */
  isName?: true;
  /** A number of YAML, which has a point before its decimals in every language. */
  isNumber?: true;
  /** Offset of each of its characters, where they do not stand in a row. */
  offsets?: number[];
}

/** Offset of the character of an attribute's value that has this index. */
export function offsetIn({ start, offsets }: Attribute, index: number): number {
  return offsets?.[Math.min(index, offsets.length - 1)] ?? start + index;
}

/** Stands for a character that is not there for the reader. */
export const hidden = '\0';
/** Stands for a place where one block ends and another begins. */
export const blockBreak = '\u0001';

/** Both copies of a file, with nothing hidden yet; `text` is `source` with blanks for what nobody is shown. */
export function createPage(source: string, text: string): Page {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these two stand for something else in the copies
  const characters = text.replace(/[\0\u0001]/gu, ' ').split('');
  return { source, text, structure: characters, visible: [...characters], tags: [] };
}

/** Hides a stretch from the reader: it is markup. */
export function hide(page: Page, start: number, end: number): void {
  page.structure.fill(hidden, start, end);
  page.visible.fill(hidden, start, end);
}

/** Keeps a stretch visible, but lets nothing in it count as a quotation mark or bracket: it is code. */
export function shield(page: Page, start: number, end: number): void {
  page.structure.fill(hidden, start, end);
}

/** Hides a stretch and ends the block there. */
export function breakBlock(page: Page, start: number, end: number): void {
  hide(page, start, end);
  page.structure[start] = blockBreak;
}

/** What a reader sees of a stretch, on one line. */
export function visibleText(page: Page, start: number, end: number): string {
  const shown = page.visible.slice(start, end).filter((character) => character !== hidden);
  return shown
    .join('')
    .replace(/[\t-\r ]+/gu, ' ')
    .trim();
}
