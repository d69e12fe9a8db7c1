import type { OmittedWords, ReplacedWords } from '../match/describe-match.ts';
import type { Span } from '../match/find-spans.ts';
import type { Sentence, Source } from '../source/source.ts';
import { languagesOf } from '../text/languages-of.ts';
import { countWords } from '../text/words.ts';
import { findHedges } from './hedges.ts';
import { altersMeaning, type Passage } from './judge-bracket.ts';
import type { VerifiedQuotation } from './verified-quotation.ts';

/** How brackets or an omission change what a source says. */
export type Alteration =
  | { kind: 'replaced'; written: string; source: string }
  | { kind: 'added'; written: string }
  | { kind: 'omitted'; hedge: string };

/** Words between two marks that are set apart by them, as `, perhaps,` is; more are a clause of their own. */
const mostSetApart = 3;
/** Words at an end of a sentence for which a bracket at that end of the quotation can stand. */
const mostAtEnd = 5;

/** What in a quotation changes what its source says; words that the brackets leave alone are not looked at. */
export function findAlterations(verified: VerifiedQuotation): Alteration[] {
  const { source, match } = verified;
  const sentences = match.sentences.flatMap((index) => source.sentences[index] ?? []);
  const passage = passageOf(source, sentences);
  const brackets = match.replaced.flatMap((one) => judge(one, verified, passage));
  return [...brackets, ...match.omitted.flatMap((omitted) => droppedHedges(source, omitted))];
}

function judge(one: ReplacedWords, verified: VerifiedQuotation, passage: Passage): Alteration[] {
  const written = one.written.replace(/[[\]]/gu, '');
  const bracket = one.isInside ? { ...one, written } : { ...one, ...atEnd(written, verified) };
  if (!altersMeaning(bracket, passage)) return [];
  return bracket.source === '' ? [{ kind: 'added', written }] : [{ kind: 'replaced', written, source: bracket.source }];
}

/** A bracket at an end of the quotation stands for the rest of the sentence where both have a name and it is short. */
function atEnd(
  written: string,
  { source, match }: VerifiedQuotation,
): { written: string; source: string; isInside: boolean } {
  const [first, last] = [match.spans[0], match.spans.at(-1)];
  const starts = source.sentences[match.sentences[0] ?? -1]?.start ?? 0;
  const ends = source.sentences[match.sentences.at(-1) ?? -1]?.end ?? 0;
  const rests = [source.text.slice(starts, first?.start), source.text.slice(last?.end, ends)];
  const rest = rests.find((text) => hasName(text) && countWords(text) <= mostAtEnd);
  const isName = hasName(written) && rest !== undefined;
  return { written, source: isName ? rest.trim() : '', isInside: isName };
}

const hasName = (text: string): boolean => /(?<![\p{L}\p{N}])\p{Lu}[\p{L}.]/u.test(text);

/** The sentences that are quoted, and what resolves a pronoun in them. */
function passageOf({ sentences, aliases }: Source, quoted: readonly Sentence[]): Passage {
  const numbers = quoted.map(({ paragraph }) => paragraph);
  const [from, to] = [Math.min(...numbers) - 1, Math.max(...numbers)];
  const around = sentences.filter(({ paragraph }) => from <= paragraph && paragraph <= to);
  const textOf = (list: readonly Sentence[]) => list.map(({ text }) => text).join(' ');
  return { sentence: textOf(quoted), around: textOf(around), aliases };
}

/**
 * The hedges and negations that an omission takes from the words beside it: those of the same clause, and those that
 * stand alone between two marks. What is left out with a clause or a sentence of its own limited that one.
 */
function droppedHedges(source: Source, { span }: OmittedWords): Alteration[] {
  const sentences = source.sentences.filter(({ start, end }) => start < span.end && span.start < end);
  const hedges = sentences.flatMap((sentence) => {
    const pieces = piecesBeside(source.text, sentence, span);
    return findHedges(sentence.text, languagesOf(sentence.text)).filter(({ index }) =>
      pieces.some(({ start, end }) => start <= sentence.start + index && sentence.start + index < end),
    );
  });
  return [...new Set(hedges.map(({ text }) => text))].map((hedge) => ({ kind: 'omitted', hedge }));
}

/** Marks that part clauses; a comma within a number is none. */
const clauseMark = '(?<!\\p{N})[,;:—–()、，；：（）]|\\s[–-]\\s';
const cutBefore = new RegExp(`(?:${clauseMark})\\s*$`, 'u');
const cutAfter = new RegExp(`^\\s*(?:${clauseMark})`, 'u');
/** What is joined on by one of these is a statement of its own. */
const conjunction = /^\s*(?:and|but|or|nor|und|aber|oder|sondern|et|mais|ou|y|pero|sino|o)\s/iu;

/** The pieces of what is left out of a sentence that belong to the words quoted beside them. */
function piecesBeside(text: string, sentence: Sentence, span: Span): Span[] {
  const start = Math.max(span.start, sentence.start);
  const end = Math.min(span.end, sentence.end);
  const isQuotedBefore = sentence.start < span.start && !cutBefore.test(text.slice(Math.max(0, start - 3), start));
  const isQuotedAfter = span.end < sentence.end && !cutAfter.test(text.slice(end, end + 3));
  const omitted = text.slice(start, end);
  const marks = [...omitted.matchAll(new RegExp(clauseMark, 'gu'))];
  const starts = [0, ...marks.map(({ index, 0: mark }) => index + mark.length)];
  const ends = [...marks.map(({ index }) => index), omitted.length];
  return starts
    .map((from, i) => ({ start: start + from, end: start + (ends[i] ?? from) }))
    .filter((piece, i, all) => {
      const words = text.slice(piece.start, piece.end);
      const joinsAfter = i === all.length - 1 && isQuotedAfter;
      const joinsBefore = i === 0 && isQuotedBefore && (joinsAfter || !conjunction.test(words));
      return joinsBefore || joinsAfter || (i > 0 && countWords(words) <= mostSetApart);
    });
}
