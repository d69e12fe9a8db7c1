import type { NormalText } from '../text/normalise.ts';
import { countWords } from '../text/words.ts';
import { findNormal, type Span } from './find-spans.ts';
import type { Joint, Pattern } from './parse-pattern.ts';

/** Words of the source for which one bracket of the author may stand. */
const mostWordsReplaced = 6;
/** Letters that a replaced word may have, on average; keeps scripts without spaces from being one endless word. */
const mostLetters = 60;

/** Where the stretches of a pattern stand, in order. */
export type StretchSpans = Span[];

/** A stretch that matched, and the best chain of matches before it. */
interface Link {
  span: Span;
  /** Where the chain begins. */
  from: number;
  before?: Link;
}

/**
 * Finds the stretches of a pattern in a normal text: in order, without overlap, each inside one of `ranges`; between two of
 * them whatever an omission leaves out, or at most six words for each bracket. A stretch is joined to the last match of
 * the one before, so what is left out is as short as can be, and the work grows with the number of matches.
 */
export function matchPattern(
  normal: NormalText,
  { stretches, joints }: Pattern,
  ranges: readonly Span[],
): StretchSpans | undefined {
  let links: Link[] = [];
  for (const [i, forms] of stretches.entries()) {
    const spans = spansOf(normal, forms, ranges);
    const joint = joints[i - 1];
    links = joint
      ? linkUp(spans, links, nearEnough(normal.text, joint, ranges))
      : spans.map((span) => ({ span, from: span.start }));
    if (links.length === 0) return undefined;
  }
  const best = links.reduce((a, b) => (b.span.end - b.from < a.span.end - a.from ? b : a));
  return unwind(best);
}

/** Joins each span to the last link that ends before it, if the two may follow each other. Both are in order. */
function linkUp(
  spans: readonly Span[],
  links: readonly Link[],
  mayFollow: (before: Span, after: Span) => boolean,
): Link[] {
  const ordered = [...links].sort((a, b) => a.span.end - b.span.end);
  let next = 0;
  return spans.flatMap((span) => {
    while ((ordered[next]?.span.end ?? Number.POSITIVE_INFINITY) <= span.start) next += 1;
    const before = ordered[next - 1];
    return before && mayFollow(before.span, span) ? [{ span, from: before.from, before }] : [];
  });
}

/** After an omission anything may follow; after the author's own words what is at most six words on in the same range. */
function nearEnough(
  text: string,
  { omits, written }: Joint,
  ranges: readonly Span[],
): (before: Span, after: Span) => boolean {
  const mostWords = written.length * mostWordsReplaced;
  return (before, after) => {
    if (omits) return true;
    if (after.start - before.end > mostWords * mostLetters) return false;
    const isInOne = ranges.length === 1 || ranges.some(({ start, end }) => start <= before.start && after.end <= end);
    return isInOne && countWords(text.slice(before.end, after.start)) <= mostWords;
  };
}

function spansOf(normal: NormalText, forms: readonly string[], ranges: readonly Span[]): Span[] {
  const spans = forms.flatMap((form) => findNormal(normal, form, ranges));
  return forms.length === 1 ? spans : spans.sort((a, b) => a.start - b.start);
}

function unwind(last: Link): Span[] {
  const spans: Span[] = [];
  for (let link: Link | undefined = last; link; link = link.before) spans.unshift(link.span);
  return spans;
}
