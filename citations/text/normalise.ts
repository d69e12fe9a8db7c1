import { hyphen, oddSpace, zeroWidth } from './character-classes.ts';

/** A text without its typographic variety, and the way back to the text it was made from. */
export interface NormalText {
  text: string;
  /** For each piece, in order: where it begins here, where it begins in the original, and whether it was copied. */
  pieces: readonly Piece[];
  /** Length of the original. */
  rawLength: number;
}

interface Piece {
  normal: number;
  raw: number;
  copied: boolean;
}

/** Repetitions of groups are bounded, because the regular expression engine keeps a stack. */
const blank = `[ ${zeroWidth}${oddSpace}]*`;
const composed = '\\P{M}[\\p{M}\\u1161-\\u11FF]{1,100}|[\\uAC00-\\uD7A3][\\u11A8-\\u11C2]';
const dots = `${blank}(?:\\.(?:${blank}[.…]){1,500}|…(?:${blank}[.…]){0,500})${blank}`;
const blanks = `[ ${zeroWidth}${oddSpace}]{2,}|[${zeroWidth}${oddSpace}]`;
const quotes = `[\\u00AB\\u2039]${blank}|${blank}[\\u00BB\\u203A]|["\\u2018-\\u201F\\u02BC]`;
const hyphens = `(?!-)[${hyphen}]`;
const variety = new RegExp(`(${composed})|(${dots})|(${quotes})|(${blanks})|(${hyphens})`, 'gu');
const onlyZeroWidth = new RegExp(`^[${zeroWidth}]+$`, 'u');

/**
 * Takes the typographic variety out of a text: composed letters (NFC); any run of spaces and line ends becomes one
 * space; soft hyphens and zero-width characters go; quotation marks of every shape and level become `'`; hyphens
 * become `-`; `...` and `. . .` become `…`. Case and compatibility forms stay as they are, and so does every word.
 * Linear in the length of the text. The rule is the project's second step of matching.
 */
export function normalise(raw: string): NormalText {
  const pieces: Piece[] = [];
  const parts: string[] = [];
  let normal = 0;
  let done = 0;
  const add = (part: string, from: number, copied: boolean) => {
    pieces.push({ normal, raw: from, copied });
    parts.push(part);
    normal += part.length;
  };
  for (const match of raw.matchAll(variety)) {
    if (match.index > done) for (const [part, at, copied] of composeRun(raw, done, match.index)) add(part, at, copied);
    add(plainForm(match), match.index, false);
    done = match.index + match[0].length;
  }
  if (raw.length > done) for (const [part, at, copied] of composeRun(raw, done, raw.length)) add(part, at, copied);
  return { text: parts.join(''), pieces, rawLength: raw.length };
}

function plainForm([all, letter, ellipsis, quote, space]: RegExpMatchArray): string {
  if (letter) return all.normalize('NFC');
  if (ellipsis) return plainDots(all);
  if (space) return onlyZeroWidth.test(all) ? '' : ' ';
  return quote ? "'" : '-';
}

/** `U.S. ...` and `U.S. …` are the same four dots: dots are counted, and an ellipsis counts as three. */
function plainDots(run: string): string {
  const count = [...run].reduce((sum, character) => sum + (character === '…' ? 3 : character === '.' ? 1 : 0), 0);
  return '.'.repeat(count % 3) + '…'.repeat(Math.floor(count / 3));
}

/** A run without variety is copied whole, unless it holds letters that NFC writes otherwise (Å, for ångström). */
function composeRun(raw: string, from: number, to: number): [part: string, at: number, copied: boolean][] {
  const run = raw.slice(from, to);
  if (run.normalize('NFC') === run) return [[run, from, true]];
  let at = from;
  return [...run].map((character) => {
    const entry: [string, number, boolean] = [character.normalize('NFC'), at, false];
    at += character.length;
    return entry;
  });
}
