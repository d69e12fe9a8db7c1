import { CitationSyntaxError, isPages, type Locator, type PassageLocator, type Point } from './locator.ts';

const point = /¶{1,2}\s*(\d+)(?:\s*s{1,2}\s*(\d+))?|s{1,2}\s*(\d+)|(\d+)/uy;
const dash = /\s*(?:--?|[\u2010-\u2015])\s*/uy;
const separator = /\s*(?:,\s*(?:and\b|&)?|and\b|&)\s*/uy;
/** Where a locator begins, rightly written or not; other words are a suffix. */
const opening = /¶|s{1,2}\s*\d|\d/uy;
const label = '[\\p{L}]{0,6}\\d{1,6}[a-z]?|[ivxlcdm]{1,9}';
const page = new RegExp(
  `(?<sign>pp?\\.\\s*|pages?\\s+)?(?<from>${label})(?:\\s*(?:--?|[\\u2010-\\u2015])\\s*(?<to>${label}))?(?=\\s*(?:[,;\\]]|$|and\\b|&))`,
  'uy',
);
const wordEnd = /(?![\p{L}\p{N}¶])/uy;

/** Locators, and where the text goes on after them. */
export interface ParsedLocators {
  locators: Locator[];
  end: number;
}

/**
 * Reads the locators at the beginning of `text`: `¶4 s4`, `¶5 s1–s2`, `¶5 s1–2`, `¶4 s5–¶5 s2`, `¶7`, `¶¶4–5`, and lists
 * such as `¶4 s1, s5, ¶6`; pages, `p. 3`, `pp. 3–5, 8`. Where none begins the list is empty; what follows the last one is left alone.
 * `base` is added to the offsets of errors.
 * @throws {CitationSyntaxError} LOCATOR_MALFORMED
 */
export function parseLocators(text: string, base = 0): ParsedLocators {
  const locators: Locator[] = [];
  let at = matchEnd(/\s*/uy, text, 0) ?? 0;
  let end = 0;
  for (;;) {
    const before = locators.at(-1);
    const read = parsePages(text, at, before) ?? parsePassages(text, at, before, base);
    if (!read) break;
    locators.push(read.locator);
    end = read.end;
    const next = matchEnd(separator, text, end);
    if (next === undefined) break;
    at = next;
  }
  if (locators.length > 0 && /^\s*[^\s,]/u.test(text.slice(end)))
    throw malformed(text, end, base, 'follows a locator without a comma');
  return { locators, end };
}

/** A page needs its sign, except in a list of pages. What is no page, `p. 3 ff.`, is a suffix. */
function parsePages(
  text: string,
  at: number,
  before: Locator | undefined,
): { locator: Locator; end: number } | undefined {
  page.lastIndex = at;
  const match = page.exec(text);
  const { sign, from, to = from } = match?.groups ?? {};
  if (
    !match ||
    from === undefined ||
    to === undefined ||
    (sign === undefined && !(before && isPages(before) && /^\d/u.test(from)))
  )
    return undefined;
  return { locator: { pages: { from, to: fullNumber(from, to) } }, end: page.lastIndex };
}

/** `245–6` is short for `245–246`. */
function fullNumber(from: string, to: string): string {
  const isShort = /^\d+$/u.test(from) && /^\d+$/u.test(to) && to.length < from.length;
  return isShort ? from.slice(0, from.length - to.length) + to : to;
}

function parsePassages(
  text: string,
  at: number,
  before: Locator | undefined,
  base: number,
): { locator: Locator; end: number } | undefined {
  if (matchEnd(opening, text, at) === undefined) return undefined;
  const passage = before && !isPages(before) ? before : undefined;
  const read = parseRange(text, at, passage?.to.paragraph, base);
  refuseParts(passage, read.locator, text, at, base);
  return read;
}

function parseRange(
  text: string,
  at: number,
  paragraph: number | undefined,
  base: number,
): { locator: PassageLocator; end: number } {
  const first = parsePoint(text, at, paragraph, base);
  const afterDash = matchEnd(dash, text, first.end);
  const second =
    afterDash === undefined ? first : parsePoint(text, afterDash, first.point.paragraph, base, first.point);
  if (matchEnd(wordEnd, text, second.end) === undefined) throw malformed(text, at, base, 'is not a locator');
  if (isBefore(second.point, first.point)) throw malformed(text, at, base, 'ends before it begins');
  return { locator: { from: first.point, to: second.point }, end: second.end };
}

/** `begun` is the point before the dash; after it a bare number goes on in its kind (`s1–2`, `¶¶4–5`). */
function parsePoint(
  text: string,
  at: number,
  paragraph: number | undefined,
  base: number,
  begun?: Point,
): { point: Point; end: number } {
  point.lastIndex = at;
  const match = point.exec(text);
  if (!match) throw malformed(text, at, base, 'is not a locator');
  const [, wholeParagraph, sentenceOfIt, sentence, bare] = match;
  const isBareSentence = bare !== undefined && begun?.sentence !== undefined;
  const ownSentence = sentenceOfIt ?? sentence ?? (isBareSentence ? bare : undefined);
  const ownParagraph = wholeParagraph ?? (begun && bare !== undefined && !isBareSentence ? bare : undefined);
  if (bare !== undefined && !begun) throw malformed(text, at, base, 'has a bare number; write ¶ or s before it');
  if (ownParagraph === undefined && paragraph === undefined)
    throw malformed(text, at, base, 'names a sentence without its paragraph');
  const numbers = {
    paragraph: Number(ownParagraph ?? paragraph),
    ...(ownSentence === undefined ? {} : { sentence: Number(ownSentence) }),
  };
  if (numbers.paragraph === 0 || numbers.sentence === 0)
    throw malformed(text, at, base, 'has a zero; passages are numbered from 1');
  return { point: numbers, end: at + match[0].length };
}

/** `¶4, s4` names a paragraph and then a part of it; `¶4 s4` was meant. */
function refuseParts(
  before: PassageLocator | undefined,
  locator: PassageLocator,
  text: string,
  at: number,
  base: number,
): void {
  const isPart =
    before &&
    before.to.sentence === undefined &&
    locator.from.sentence !== undefined &&
    before.to.paragraph === locator.from.paragraph;
  if (isPart)
    throw malformed(
      text,
      at,
      base,
      `is part of ¶${before.to.paragraph}, which is cited as a whole; leave the comma out to cite the sentence`,
    );
}

function isBefore(point: Point, other: Point): boolean {
  if (point.paragraph !== other.paragraph) return point.paragraph < other.paragraph;
  return (point.sentence ?? Number.POSITIVE_INFINITY) < (other.sentence ?? 0);
}

function malformed(text: string, at: number, base: number, reason: string): CitationSyntaxError {
  const piece =
    text
      .slice(at, at + 24)
      .split(/[,;\]]/u)[0]
      ?.trim() ?? '';
  return new CitationSyntaxError('LOCATOR_MALFORMED', `“${piece}” ${reason}.`, base + at);
}

function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
