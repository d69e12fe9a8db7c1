import type { Line } from '../read/line.ts';

/** Words that stand in one sentence of the document, one after the other, as they stand there. */
export interface Phrase {
  text: string;
  line: Line;
  /** Offsets in the text of the line, the end exclusive. */
  start: number;
  end: number;
}

const edge = /[\s,;:—–\-.。、，；：…·]/u;
const openers = '“„«‹「『(（[［{〈《';
const closers = '”“»›」』)）]］}〉》';

/**
 * The words between two offsets, without the stops and spaces around them; undefined where nothing is left, or where
 * brackets or quotation marks would be torn apart.
 */
export function phraseOf(line: Line, start = 0, end = line.text.length): Phrase | undefined {
  let [from, to] = [start, end];
  while (from < to && edge.test(line.text[from] ?? '')) from += 1;
  // The mark of a note after a stop belongs to neither.
  const note = /[.!?,;:。、，][⁰¹²³⁴⁵⁶⁷⁸⁹]+$/u.exec(line.text.slice(from, to));
  if (note) to = from + note.index + 1;
  while (to > from && edge.test(line.text[to - 1] ?? '') && !isInitialism(line.text, from, to)) to -= 1;
  const text = line.text.slice(from, to);
  return /[\p{L}\p{N}]/u.test(text) && isWhole(text) ? { text, line, start: from, end: to } : undefined;
}

/** `the U.S.` keeps its last stop, unless it is the stop of the sentence. */
const isInitialism = (text: string, from: number, to: number): boolean =>
  text[to - 1] === '.' && to < text.length && /(?:^|[^\p{L}])\p{L}\.(?:\p{L}\.)*$/u.test(text.slice(from, to));

/** Has every bracket and mark of quotation in it its partner there? */
export function isWhole(text: string): boolean {
  const straight = text.match(/"/gu)?.length ?? 0;
  if (straight % 2 === 1) return false;
  const open: string[] = [];
  for (const sign of text.replace(/[(（](?:\p{N}{1,2}|[a-e])[)）]|(?<!\p{L})\p{N}{1,2}[)）]|^[a-z][)）]/gu, '')) {
    const partner = closers.indexOf(sign);
    if (partner >= 0 && open.length > 0 && (openers[partner] === open.at(-1) || (sign === '“' && open.at(-1) === '„')))
      open.pop();
    else if (openers.includes(sign)) open.push(sign);
    else if (partner >= 0) return false;
  }
  return open.length === 0;
}
