import { hidden } from './page.ts';

/** A pair of quotation marks: `start` is the opening mark, `end` comes after the closing one. */
export interface QuotePair {
  start: number;
  end: number;
}

/** The pairs of a stretch of text, and the marks that have no partner. */
export interface PairedQuotes {
  pairs: QuotePair[];
  alone: number[];
}

const partners: Record<string, string> = { '“': '”', '„': '“”', '«': '»', '"': '"' };

/**
 * Pairs the double quotation marks of a stretch of structure: curly, straight, low, and guillemets. Inside a pair,
 * pairs of the same kind are inner quotations; single marks and marks of other kinds are left to the words. Inches
 * (`5"`) are no marks.
 */
export function pairQuoteMarks(structure: readonly string[], start: number, end: number): PairedQuotes {
  const found: PairedQuotes = { pairs: [], alone: [] };
  let open: { at: number; mark: string; depth: number } | undefined;
  for (let at = start; at < end; at++) {
    const character = structure[at] ?? '';
    if (!open && partners[character] && !isInch(structure, at, start)) open = { at, mark: character, depth: 1 };
    else if (!open && (character === '”' || character === '»')) found.alone.push(at);
    else if (open) {
      open.depth += change(structure, at, open.mark, start, end);
      if (open.depth === 0) found.pairs.push({ start: open.at, end: at + 1 });
      if (open.depth === 0) open = undefined;
    }
  }
  if (open) found.alone.push(open.at);
  return found;
}

/** +1 where an inner quotation of the same kind begins, -1 where one ends. */
function change(structure: readonly string[], at: number, mark: string, start: number, end: number): number {
  const character = structure[at] ?? '';
  if (mark === '"' && character === '"') return opens(structure, at, start, end) ? 1 : -1;
  if (character === mark) return 1;
  return mark !== '"' && partners[mark]?.includes(character) ? -1 : 0;
}

/** A straight mark opens where a word follows it and none stands before it. */
function opens(structure: readonly string[], at: number, start: number, end: number): boolean {
  const before = neighbour(structure, at, -1, start, end);
  const after = neighbour(structure, at, 1, start, end);
  return /^[\s([{—–-]?$/u.test(before) && /[^\s)\]}.,;:!?]/u.test(after);
}

function isInch(structure: readonly string[], at: number, start: number): boolean {
  return structure[at] === '"' && at > start && /\p{N}/u.test(structure[at - 1] ?? '');
}

function neighbour(structure: readonly string[], at: number, step: 1 | -1, start: number, end: number): string {
  let next = at + step;
  while (next >= start && next < end && structure[next] === hidden) next += step;
  return next >= start && next < end ? (structure[next] ?? '') : '';
}
