import type { MatchStep } from '../../findings/evidence.ts';
import type { SentenceRange } from '../locator/resolve-locators.ts';
import type { Source } from '../source/source.ts';
import { normalEnd, normalStart, rawEnd, rawStart } from '../text/normal-offsets.ts';
import { normalise } from '../text/normalise.ts';
import { describeMatch, type Match } from './describe-match.ts';
import { edgeVariants } from './edge-variants.ts';
import { findNormal, findSpans, type Span } from './find-spans.ts';
import { matchPattern } from './match-pattern.ts';
import { type Pattern, parsePattern } from './parse-pattern.ts';

/** A quotation and the passages in which it is looked for. */
interface Search {
  source: Source;
  quotation: string;
  /** The quotation without typographic variety. */
  plain: string;
  /** The passages in the source's text, and in its normal text. */
  raw: Span[];
  normal: Span[];
}

/**
 * Finds a quotation in passages of a source, by the steps of matching and in their order: literal; without typographic
 * variety; with another case of its first letter or another final stop; with the author's omissions `[…]`; with the
 * author's words in brackets. Words are never altered: what is not found so is not there.
 * @returns the match of the first step that succeeds, or undefined
 */
export function findMatch(source: Source, quotation: string, ranges: readonly SentenceRange[]): Match | undefined {
  const plain = normalise(quotation).text.trim();
  if (plain === '') return undefined;
  const raw = ranges.map(({ first, last, within }) => ({
    start: Math.max(source.sentences[first]?.start ?? 0, within?.start ?? 0),
    end: Math.min(source.sentences[last]?.end ?? 0, within?.end ?? source.text.length),
  }));
  const normal = raw.map(({ start, end }) => ({
    start: normalStart(source.normal, start),
    end: normalEnd(source.normal, end),
  }));
  const search = { source, quotation: quotation.trim(), plain, raw, normal };
  return matchLiteral(search) ?? matchNormalised(search) ?? matchEdges(search) ?? matchBrackets(search);
}

function matchLiteral({ source, quotation, raw }: Search): Match | undefined {
  const [span] = findSpans(source.text, quotation, raw);
  return span && describeMatch(source, 'literal', [span]);
}

function matchNormalised({ source, plain, normal }: Search): Match | undefined {
  const [span] = findNormal(source.normal, plain, normal);
  return span && describeMatch(source, 'normalised', toRaw(source, [span]));
}

function matchEdges({ source, plain, normal }: Search): Match | undefined {
  for (const form of edgeVariants(plain)) {
    const [span] = findNormal(source.normal, form, normal);
    if (span) return describeMatch(source, 'edges', toRaw(source, [span]));
  }
  return undefined;
}

function matchBrackets({ source, plain, normal }: Search): Match | undefined {
  const passages = normal.map(({ start, end }) => source.normal.text.slice(start, end)).join(' ');
  for (const form of [plain, ...edgeVariants(plain)]) {
    const pattern = parsePattern(form, passages);
    const spans = pattern && matchPattern(source.normal, pattern, normal);
    if (spans) return describeMatch(source, stepOf(pattern), toRaw(source, spans), pattern);
  }
  return undefined;
}

function stepOf({ joints, added, stretches }: Pattern): MatchStep {
  const hasOwnWords =
    added.length > 0 || joints.some(({ written }) => written.length > 0) || stretches.some((forms) => forms.length > 1);
  return hasOwnWords ? 'substitution' : 'omission';
}

function toRaw({ normal }: Source, spans: readonly Span[]): Span[] {
  return spans.map(({ start, end }) => ({ start: rawStart(normal, start), end: rawEnd(normal, end) }));
}
