import { cutsWord } from '../text/cuts-word.ts';

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
