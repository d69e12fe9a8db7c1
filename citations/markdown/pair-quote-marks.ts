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

/**
 * The marks that open a quotation, and those that close it: English “…”, German „…“ and »…«, French «…», Swedish and
 * Finnish ”…” and »…», Polish and Hungarian „…”, Japanese 「…」, straight.
 */
const partners: Record<string, string> = {
  '“': '”',
  '„': '“”"‟',
  '‟': '”',
  '«': '»',
  '»': '«»',
  '”': '”',
  '"': '"',
  '「': '」',
  '｢': '｣',
  '＂': '＂',
};
/** Marks that may open as well as close; what stands beside them tells. */
const twofold = new Set(['"', '”', '»', '«', '＂']);
/** Marks that can only close. */
const closers = new Set(['”', '»', '」', '｣']);

/**
 * Pairs the quotation marks of a stretch of structure. Inside a pair, pairs of the same kind are inner quotations;
 * marks of other kinds are left to the words. Inches (`5"`) are no marks, nor are guillemets that stand free on both
 * sides, as between the steps of a path (`Home » Talks`).
 */
export function pairQuoteMarks(structure: readonly string[], start: number, end: number): PairedQuotes {
  const found: PairedQuotes = { pairs: [], alone: [] };
  let open: { at: number; mark: string; depth: number } | undefined;
  for (let at = start; at < end; at++) {
    const character = structure[at] ?? '';
    if (open) {
      open.depth += change(structure, at, open.mark, start, end);
      if (open.depth > 0) continue;
      found.pairs.push({ start: open.at, end: at + 1 });
      open = undefined;
    } else if (partners[character] && !isInch(structure, at, start) && mayOpen(structure, at, start, end))
      open = { at, mark: character, depth: 1 };
    else if (closers.has(character) && !isFree(structure, at, start, end)) found.alone.push(at);
  }
  if (open && !isFree(structure, open.at, start, end)) found.alone.push(open.at);
  return found;
}

/** +1 where an inner quotation of the same kind begins, -1 where one ends. */
function change(structure: readonly string[], at: number, mark: string, start: number, end: number): number {
  const character = structure[at] ?? '';
  const closes = partners[mark]?.includes(character) ?? false;
  if (character === mark && closes) return opens(structure, at, start, end) ? 1 : -1;
  if (character === mark) return 1;
  return closes ? -1 : 0;
}

/** A straight mark is taken to open where it can; a mark of two kinds must stand before a word and not after one. */
function mayOpen(structure: readonly string[], at: number, start: number, end: number): boolean {
  const character = structure[at] ?? '';
  if (!twofold.has(character) || character === '"' || character === '＂') return true;
  if (character === '«') return !/[\p{L}\p{N}]/u.test(neighbour(structure, at, -1, start, end));
  return opens(structure, at, start, end);
}

/** A mark opens where a word follows it and none stands before it. */
function opens(structure: readonly string[], at: number, start: number, end: number): boolean {
  const before = neighbour(structure, at, -1, start, end);
  const after = neighbour(structure, at, 1, start, end);
  return /^[\s([{—–:-]?$/u.test(before) && /[^\s)\]}.,;:!?]/u.test(after);
}

function isFree(structure: readonly string[], at: number, start: number, end: number): boolean {
  if (!/[«»]/u.test(structure[at] ?? '')) return false;
  return [-1, 1].every((step) => /^\s?$/u.test(neighbour(structure, at, step as 1 | -1, start, end)));
}

function isInch(structure: readonly string[], at: number, start: number): boolean {
  return structure[at] === '"' && at > start && /\p{N}/u.test(structure[at - 1] ?? '');
}

function neighbour(structure: readonly string[], at: number, step: 1 | -1, start: number, end: number): string {
  let next = at + step;
  while (next >= start && next < end && structure[next] === hidden) next += step;
  return next >= start && next < end ? (structure[next] ?? '') : '';
}

/** Marks of many uses (quotations in some houses, titles and terms in others, apostrophes), by what closes them. */
const quietPartners: Record<string, string> = {
  '’': '‘',
  "'": "'",
  '‘': '‚',
  '›': '‹',
  '‹': '›',
  '』': '『',
  '〟': '〝',
  '＇': '＇',
};

/**
 * The pair of single marks, or of double corner brackets, that closes just before `end`, where a citation begins: there
 * they quote. Spaces and stops may stand between.
 */
export function quietPairBefore(structure: readonly string[], start: number, end: number): QuotePair | undefined {
  let close = end - 1;
  while (close > start && /[\s.,;:!?)。、\0]/u.test(structure[close] ?? '')) close -= 1;
  const opening = quietPartners[structure[close] ?? ''];
  if (opening === undefined) return undefined;
  for (let at = close - 1; at >= start; at--) {
    if (structure[at] !== opening) continue;
    const isWide = opening === '『' || opening === '〝';
    if (isWide || !/[\p{L}\p{N}]/u.test(neighbour(structure, at, -1, start, end))) return { start: at, end: close + 1 };
  }
  return undefined;
}

/** A text that stands in quotation marks as a whole, without them; undefined where it does not. */
export function unwrapQuotation(text: string): string | undefined {
  const whole = /^["“”«»„‟‘‚'『「〝](?<words>.*)["”“«»’‘'』」〟](?<stop>[.,。]?)$/su.exec(text);
  return whole?.groups?.words?.trim();
}
