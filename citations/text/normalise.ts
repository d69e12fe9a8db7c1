import {
  hyphen,
  longDash,
  loweredDigit,
  oddSpace,
  otherForm,
  quoteMark,
  raisedDigit,
  zeroWidth,
} from './character-classes.ts';

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
const someBlank = `[ ${oddSpace}]${blank}`;
const lineEnd = `${blank}(?:\\r\\n|[\\n-\\r\\u0085\\u2028\\u2029])${blank}`;
const kinds = {
  letter: '\\P{M}[\\p{M}\\u1161-\\u11FF]{1,100}|[\\uAC00-\\uD7A3][\\u11A8-\\u11C2]',
  kana: '[\\uFF65-\\uFF9F]{1,100}',
  form: `[${otherForm}\\uFF61\\uFF64]`,
  fraction: '[\\u00BC-\\u00BE\\u2150-\\u215E\\u2044]',
  raised: `[${raisedDigit}]{1,9}[\\u207A\\u207B]?`,
  lowered: `[${loweredDigit}]{1,9}`,
  dots: `${blank}(?:\\.(?:${blank}[.…⋯]){1,500}|[…⋯](?:${blank}[.…⋯]){0,500})${blank}`,
  broken: `(?<=[\\p{L}\\p{N}])[${hyphen}\\u00AD]${lineEnd}(?=[\\p{L}\\p{N}])`,
  dash: `${blank}(?:[${longDash}]{1,9}|(?<!-)--{1,2}(?!-))${blank}|(?<=\\S)${someBlank}[${hyphen}]${someBlank}(?=\\S)`,
  quote: [
    `(?<![\\p{L}\\p{N}.,;:!?…%])[\\u00AB\\u2039]${blank}`,
    `${blank}[\\u00BB\\u203A](?![\\p{L}\\p{N}])`,
    "''|``",
    `[${quoteMark}][\\u2009\\u200A\\u202F\\u00A0](?=[${quoteMark}])`,
    `(?!')[${quoteMark}]`,
  ].join('|'),
  tight: `[ ${zeroWidth}${oddSpace}]{1,100}(?=[!?;:%‰°！？；：％])|(?<=(?<!\\p{Nd})\\p{Nd}{1,3})[ ${oddSpace}]{1,9}(?=\\p{Nd}{3}(?!\\p{Nd}))`,
  space: `[ ${zeroWidth}${oddSpace}]{2,}|[${zeroWidth}${oddSpace}]`,
  joint: `(?!-)[${hyphen}]`,
};
const variety = new RegExp(
  Object.entries(kinds)
    .map(([kind, pattern]) => `(?<${kind}>${pattern})`)
    .join('|'),
  'gu',
);
const onlyZeroWidth = new RegExp(`^[${zeroWidth}]+$`, 'u');

/** Stands in a normal text for a hyphen at the end of a line: nobody can tell whether it belongs to its word. */
export const brokenWord = '\u00AD';

/**
 * Takes the typographic variety out of a text: composed letters (NFC); ligatures, full-width and half-width forms; any
 * run of spaces and line ends becomes one space, and none before `!` and `%` or within a number; soft hyphens and
 * zero-width characters go; quotation marks of every shape, level and language become `'`; hyphens become `-`, dashes
 * that part clauses `—`; `...` and `. . .` become `…`; raised and lowered digits of units and formulae stand on the
 * line. Case stays as it is, and so does every word. Linear in the length of the text. The rule is the project's second
 * step of matching.
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
    add(plainForm(match, raw), match.index, false);
    done = match.index + match[0].length;
  }
  if (raw.length > done) for (const [part, at, copied] of composeRun(raw, done, raw.length)) add(part, at, copied);
  return { text: parts.join(''), pieces, rawLength: raw.length };
}

function plainForm({ 0: all, index, groups = {} }: RegExpExecArray, raw: string): string {
  const { letter, kana, form, fraction, raised, lowered, dots, broken, dash, quote, tight, space } = groups;
  if (letter) return all.normalize(startsWithForm.test(all) ? 'NFKC' : 'NFC');
  if (form || kana) return brackets[all] ?? all.normalize('NFKC');
  if (fraction) return plainFraction(all, raw[index - 1]);
  if (raised || lowered) return plainDigits(all, raw.slice(Math.max(0, index - 12), index), raised !== undefined);
  if (dots) return plainDots(all);
  if (broken)
    return /\p{L}/u.test(raw[index - 1] ?? '') && startsWithLetter(raw, index + all.length) ? brokenWord : '-';
  if (dash) return '—';
  if (quote) return "'";
  if (tight) return '';
  if (space) return onlyZeroWidth.test(all) ? '' : ' ';
  return '-';
}

/** Tortoise-shell brackets are the square ones of Japanese and Chinese; the wave dash has two code points. */
const brackets: Record<string, string> = { '〔': '[', '〕': ']', '〜': '~' };

const startsWithForm = new RegExp(`^[${otherForm}]`, 'u');
const startsWithLetter = (text: string, at: number): boolean => /^\p{L}/u.test(text.slice(at, at + 2));

function plainFraction(sign: string, before: string | undefined): string {
  const fraction = sign.normalize('NFKC').replace('\u2044', '/');
  return fraction.length > 1 && /\p{Nd}/u.test(before ?? '') ? ` ${fraction}` : fraction;
}

/** Units, signs of one letter and functions, whose raised digits are powers. */
const hasPower =
  /(?<!\p{L})(?:\p{L}|[kcdmnµμpfhMGT]m|mi|ft|in|yd|ha|mol|min|sec|rad|feet|inch(?:es)?|yards?|(?:kilo|centi|milli)?met(?:er|re)s?|miles?|sin|cos|tan|log)$/u;

/** Digits after a digit stay raised (10⁵ is not 105), and so do the marks of notes. */
function plainDigits(run: string, before: string, isRaised: boolean): string {
  const isApart = !/[\p{L})\]]$/u.test(before);
  const isNote = isRaised && !/[⁺⁻]$/u.test(run) && !hasPower.test(before);
  return isApart || isNote ? run : run.normalize('NFKC').replace('\u2212', '-');
}

/** `U.S. ...` and `U.S. …` are the same four dots: dots are counted, and an ellipsis counts as three. */
function plainDots(run: string): string {
  const count = [...run].reduce(
    (sum, character) => sum + (character === '…' || character === '⋯' ? 3 : character === '.' ? 1 : 0),
    0,
  );
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
