import { unspaced } from '../text/character-classes.ts';

/** A quotation in which the author has left out or replaced words. */
export interface Pattern {
  /** The stretches that must stand in the source word for word; each in the forms that a bracketed letter allows. */
  stretches: string[][];
  /** What stands between a stretch and the next. */
  joints: Joint[];
  /** The author's words in brackets before the first stretch and after the last. */
  added: string[];
}

/** What the author put between two stretches. */
export interface Joint {
  /** `[…]` is among it. */
  omits: boolean;
  /** The author's own words, brackets included. */
  written: string[];
}

/** A bracket, with the rest of its word where it stands in one: `trust[ed]`. */
const bracket = new RegExp(
  `(?<before>(?:(?![${unspaced}])[\\p{L}\\p{N}])*)\\[(?<inner>[^[\\]]*)\\](?<after>(?:(?![${unspaced}])[\\p{L}\\p{N}])*)`,
  'gu',
);
const wordEdge = /[\p{L}\p{N}]/u;
/** `[T]he`: a letter in brackets, the rest of its word after it, and no word before. */
const bracketedLetter = /(?<![\p{L}\p{N}])\[(\p{L})\](?=\p{L})/u;
/** So that a quotation full of bracketed letters cannot ask for endless work. */
const mostForms = 64;

/**
 * Takes a normal quotation apart at the author's brackets: `[…]` leaves words out, `[words]` replaces or adds some,
 * `trust[ed]` replaces its whole word, `[T]he` changes the case of a letter. A bracket that the cited passages have
 * themselves is the source's own and stays part of its words. Undefined where the author used no brackets, or nothing
 * but brackets.
 */
export function parsePattern(quotation: string, passages: string): Pattern | undefined {
  const brackets = [...quotation.matchAll(bracket)].filter((match) => isAuthors(match) && !passages.includes(match[0]));
  const ends = [...brackets.map(({ index }) => index), quotation.length];
  const texts = ends.map((end, i) => quotation.slice(i === 0 ? 0 : endOf(brackets[i - 1]), end).trim());
  const hasLetter = texts.some((text) => letterForms(text, passages).length > 1);
  if ((brackets.length === 0 && !hasLetter) || !texts.some((text) => wordEdge.test(text))) return undefined;
  return assemble(
    texts,
    brackets.map(([written]) => written),
    passages,
  );
}

function assemble(texts: readonly string[], brackets: readonly string[], passages: string): Pattern {
  const pattern: Pattern = { stretches: [], joints: [], added: [] };
  let pending: string[] = [];
  for (const [i, text] of texts.entries()) {
    if (text !== '') {
      if (pattern.stretches.length > 0) pattern.joints.push(toJoint(pending));
      else pattern.added.push(...toJoint(pending).written);
      pattern.stretches.push(letterForms(text, passages));
      pending = [];
    }
    if (brackets[i] !== undefined) pending.push(brackets[i] as string);
  }
  pattern.added.push(...toJoint(pending).written);
  return pattern;
}

function toJoint(brackets: readonly string[]): Joint {
  return { omits: brackets.includes('[…]'), written: brackets.filter((text) => text !== '[…]') };
}

/** A bracketed letter at the beginning of a word is a form of the stretch; an empty bracket is nothing. */
function isAuthors({ groups }: RegExpExecArray): boolean {
  const { before = '', inner = '', after = '' } = groups ?? {};
  const isLetter = before === '' && after !== '' && /^\p{L}$/u.test(inner);
  return inner.trim() !== '' && !isLetter;
}

function endOf(match: RegExpExecArray | undefined): number {
  return match ? match.index + match[0].length : 0;
}

/** The forms of a stretch in which each bracketed letter is small or large, without its brackets. */
function letterForms(text: string, passages: string): string[] {
  let forms = [text];
  for (
    let match = bracketedLetter.exec(text);
    match && forms.length < mostForms;
    match = bracketedLetter.exec(forms[0] ?? '')
  ) {
    const [written, letter = ''] = match;
    if (passages.includes(written)) break;
    const cases = [...new Set([letter, letter.toLowerCase(), letter.toUpperCase()])].filter(
      (one) => one.length === letter.length,
    );
    forms = cases.flatMap((one) => forms.map((form) => form.replace(written, one)));
  }
  return forms;
}
