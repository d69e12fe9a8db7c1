import type { Line } from './page.ts';
import type { Column } from './reading-order.ts';

/** A note at the foot of a column. */
export interface Note {
  lines: Line[];
  /** It begins with its mark; else it goes on from the page before. */
  hasMark: boolean;
  page: number;
}

const mark = /^(?:[⁰¹²³⁴-⁹]{1,3}|\d{1,3}|[*†‡§]{1,3})[.)]?\s*(?=\S*\p{L})/u;

/**
 * Takes the notes off the foot of a column: smaller lines below all others, of which the first has a mark, or which go
 * on from a note of the page before.
 */
export function takeNotes(column: Column, bodySize: number, isNoteOpen: boolean): Note[] {
  const { lines } = column;
  let start = lines.length;
  while (start > 0 && (lines[start - 1]?.size ?? 0) < 0.93 * bodySize) start -= 1;
  const small = lines.slice(start);
  const first = small.findIndex(({ text }) => mark.test(text));
  const from = isNoteOpen && small.length > 0 && start > 0 ? 0 : first;
  if (from === -1) return [];
  column.lines = [...lines.slice(0, start), ...small.slice(0, from)];
  const notes: Note[] = [];
  for (const line of small.slice(from)) {
    const open = notes.at(-1);
    if (!open || beginsNote(line, open)) notes.push({ lines: [line], hasMark: mark.test(line.text), page: line.page });
    else open.lines.push(line);
  }
  return notes;
}

/** A number in a line is the mark of a note only where it follows the number of the note before. */
function beginsNote({ text }: Line, { lines: [first] }: Note): boolean {
  const own = mark.exec(text)?.[0];
  if (own === undefined) return false;
  const before = mark.exec(first?.text ?? '')?.[0];
  return before === undefined || !/\p{N}/u.test(own) || numberOf(own) === numberOf(before) + 1;
}

const numberOf = (text: string): number =>
  Number(
    [...text]
      .map((sign) => ('⁰¹²³⁴⁵⁶⁷⁸⁹'.includes(sign) ? '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign) : sign))
      .join('')
      .replace(/\D/gu, ''),
  );

/** A note's text without its mark. */
export const withoutMark = (text: string): string => text.replace(mark, '');
