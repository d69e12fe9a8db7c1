import { cutsWord } from '../text/cuts-word.ts';
import { normalEnd, normalStart, rawEnd, rawStart } from '../text/normal-offsets.ts';
import type { NormalText } from '../text/normalise.ts';
import { agree, fold } from './fold.ts';

/** A stretch of a text, the end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Every place in `ranges` where `needle` stands and cuts no word at its ends. */
export function findSpans(text: string, needle: string, ranges: readonly Span[]): Span[] {
  if (needle === '') return [];
  return ranges.flatMap(({ start, end }) => {
    const part = text.slice(start, end);
    const spans: Span[] = [];
    for (let at = part.indexOf(needle); at !== -1; at = part.indexOf(needle, at + 1)) {
      const span = { start: start + at, end: start + at + needle.length };
      if (!cutsWord(text, span.start) && !cutsWord(text, span.end)) spans.push(span);
    }
    return spans;
  });
}

const folds = new WeakMap<NormalText, NormalText>();

/** Every place in `ranges` of a normal text where a normal quotation stands, the two differing in setting at most. */
export function findNormal(normal: NormalText, quotation: string, ranges: readonly Span[]): Span[] {
  const folded = folds.get(normal) ?? fold(normal.text);
  folds.set(normal, folded);
  const within = ranges.map(({ start, end }) => ({ start: normalStart(folded, start), end: normalEnd(folded, end) }));
  return findSpans(folded.text, fold(quotation).text, within)
    .map(({ start, end }) => ({ start: rawStart(folded, start), end: rawEnd(folded, end) }))
    .filter(({ start, end }) => agree(normal.text.slice(start, end), quotation));
}
