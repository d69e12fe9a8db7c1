import type { MatchStep } from '../../findings/evidence.ts';
import { renderSentences } from '../locator/render-locator.ts';
import { sentencesIn } from '../source/sentences-in.ts';
import type { AppliedErratum, Sentence, Source } from '../source/source.ts';
import { countWords } from '../text/words.ts';
import type { Span } from './find-spans.ts';
import type { Pattern } from './parse-pattern.ts';

/** Words that the author left out. */
export interface OmittedWords {
  text: string;
  words: number;
  crossesParagraph: boolean;
  /** Where they stand in the source, what parts them from the words quoted included. */
  span: Span;
}

/** The author's words in brackets and the words of the source for which they stand, none where they were added. */
export interface ReplacedWords {
  written: string;
  source: string;
  /** Words of the source are quoted on both sides, and nothing is left out beside the bracket. */
  isInside: boolean;
}

/** How a quotation stands in a source. Offsets count in `Source.text`. */
export interface Match {
  key: string;
  step: MatchStep;
  /** The words of the source, one stretch after the other. */
  spans: Span[];
  /** Indices of the sentences from which words are quoted. */
  sentences: number[];
  /** Their place, such as `¶4 s4`. */
  locator: string;
  omitted: OmittedWords[];
  replaced: ReplacedWords[];
  /** Repairs of the source that the quotation relies on. */
  errata: AppliedErratum[];
}

/** Says what a match quotes, leaves out and replaces. */
export function describeMatch(source: Source, step: MatchStep, spans: Span[], pattern?: Pattern): Match {
  const sentences = [...new Set(spans.flatMap((span) => sentencesIn(source, span)))];
  const errata = source.errata.filter((erratum) =>
    spans.some(({ start, end }) => start < erratum.end && erratum.start < end),
  );
  const gaps = spans.slice(1).map((span, i) => ({ start: spans[i]?.end ?? span.start, end: span.start }));
  return {
    key: source.key,
    step,
    spans,
    sentences: sentences.map(({ index }) => index),
    locator: renderSentences(sentences),
    omitted: gaps.flatMap((gap, i) => (pattern?.joints[i]?.omits ? [omittedWords(source, gap)] : [])),
    replaced: pattern ? replacedWords(source, gaps, pattern) : [],
    errata,
  };
}

function omittedWords(source: Source, span: Span): OmittedWords {
  const { start, end } = span;
  const text = source.text.slice(start, end).trim();
  const paragraphOf = (offset: number): Sentence['paragraph'] | undefined =>
    sentencesIn(source, { start: offset, end: offset + 1 })[0]?.paragraph;
  return { text, words: countWords(text), crossesParagraph: paragraphOf(start - 1) !== paragraphOf(end), span };
}

function replacedWords(source: Source, gaps: readonly Span[], { joints, added }: Pattern): ReplacedWords[] {
  const inside = joints.flatMap(({ omits, written }, i) => {
    const gap = gaps[i];
    if (written.length === 0 || !gap) return [];
    const replaced = omits ? '' : source.text.slice(gap.start, gap.end).trim();
    return [{ written: written.join(' '), source: replaced, isInside: !omits }];
  });
  return [...inside, ...added.map((written) => ({ written, source: '', isInside: false }))];
}
