import type { Line } from './page.ts';

/** Of the places at which tags end a paragraph, so many may lie within a sentence. */
const mostWithin = 0.05;
/** Of the letters, so many must be tagged. */
const leastTagged = 0.6;
const ended = /[.!?:;…。！？：]["'”’»)\]¹²³⁰⁴-⁹*†‡\d]{0,6}$/u;

/**
 * Whether the tags of a document tell its paragraphs. Some programs tag lines, and some tag little: theirs say less than
 * how the letters are set.
 */
export function areTrue(lines: readonly Line[]): boolean {
  const letters = (some: readonly Line[]) => some.reduce((sum, { text }) => sum + text.length, 0);
  if (letters(lines.filter(({ tag }) => tag)) < leastTagged * letters(lines)) return false;
  const ends = lines.slice(1).flatMap((line, i) => {
    const last = lines[i] as Line;
    const isEnd = last.page === line.page && last.tag && line.tag && last.tag.block !== line.tag.block;
    return isEnd && last.tag?.kind === 'paragraph' && line.tag?.kind === 'paragraph' ? [[last, line] as const] : [];
  });
  const within = ends.filter(([last, line]) => !ended.test(last.text) && /^\p{Ll}/u.test(line.text));
  return within.length <= mostWithin * ends.length;
}

/** Does a line begin a paragraph? Undefined where the tags do not tell: on another page blocks are counted anew. */
export function tagsBegin(line: Line, last: Line): boolean | undefined {
  if (!line.tag || !last.tag) return undefined;
  if (line.page === last.page) return line.tag.block !== last.tag.block;
  return line.tag.kind === last.tag.kind && line.tag.kind !== 'heading' ? undefined : true;
}
