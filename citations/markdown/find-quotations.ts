import { countWords } from '../text/words.ts';
import { hidden, type Page, visibleText } from './page.ts';
import { elementsAround, hasMark } from './pair-elements.ts';
import {
  type PairedQuotes,
  pairQuoteMarks,
  type QuotePair,
  quietPairBefore,
  unwrapQuotation,
} from './pair-quote-marks.ts';
import type { PreparedPage, Segment } from './prepare-page.ts';

/** A quotation before its citation and place are known. Offsets count in the file. */
export interface FoundQuotation {
  kind: 'inline' | 'block';
  text: string;
  unwrapped?: string;
  start: number;
  end: number;
  /** The segments it lies in. */
  segments: Segment[];
}

/** The quotations of a file, and its quotation marks without a partner. */
export interface FoundQuotations {
  quotations: FoundQuotation[];
  alone: number[];
}

/** Fewest words in corner brackets that are no term. */
const fewestWords = 4;
const hasWords = /[\p{L}\p{N}]/u;
/** GitHub's alerts look like block quotations and quote nobody. */
const callout = /^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/iu;

/**
 * Finds what a file presents as quotations: words in quotation marks (single ones where a citation
 * follows), block quotations as wholes, and the HTML elements `blockquote` and `q`. Words inside an element marked `own` quote nobody.
 */
export function findQuotations(prepared: PreparedPage): FoundQuotations {
  const blocks = blockQuotations(prepared);
  const taken = new Set(blocks.flatMap(({ segments }) => segments));
  const free = prepared.segments.filter((segment) => !taken.has(segment));
  const inline = free.map((segment) => ({ segment, ...pairsIn(prepared, segment) }));
  const pairs = inline.flatMap(({ segment, pairs }) => pairs.map((pair) => inlineQuotation(prepared, segment, pair)));
  const quotations = [...blocks, ...pairs, ...quoteElements(prepared, free)];
  return {
    quotations: quotations
      .filter(({ text, start }) => hasWords.test(text) && !isOwn(prepared, start))
      .sort((a, b) => a.start - b.start),
    alone: inline.flatMap(({ alone }) => alone),
  };
}

/** The pairs of a segment: those that always quote, and those that do because a citation follows. Outer ones only. */
function pairsIn({ page }: PreparedPage, { start, end, groups }: Segment): PairedQuotes {
  const { pairs, alone } = pairQuoteMarks(page.structure, start, end);
  const quiet = groups.flatMap((group) => quietPairBefore(page.structure, start, group.start) ?? []);
  const isWithin = (inner: QuotePair, outer: QuotePair) => outer.start < inner.start && inner.end < outer.end;
  const outerQuiet = quiet.filter((pair) => !pairs.some((other) => isWithin(pair, other)));
  const outer = pairs.filter((pair) => !outerQuiet.some((other) => isWithin(pair, other)));
  return { pairs: [...outer, ...outerQuiet].filter((pair) => !isTerm(page, pair, groups)), alone };
}

/** Corner brackets around a few signs mark a term, as italics do elsewhere, unless a citation follows at once. */
function isTerm(page: Page, { start, end }: QuotePair, groups: Segment['groups']): boolean {
  if (page.structure[start] !== '「' || countWords(visibleText(page, start, end)) >= fewestWords) return false;
  return !groups.some((group) => group.start >= end && /^[\s。、]*$/u.test(page.text.slice(end, group.start)));
}

function isOwn({ elements }: PreparedPage, offset: number): boolean {
  return elementsAround(elements, offset).some((element) => hasMark(element, 'own'));
}

function inlineQuotation({ page }: PreparedPage, segment: Segment, { start, end }: QuotePair): FoundQuotation {
  return { kind: 'inline', text: visibleText(page, start + 1, end - 1), start, end, segments: [segment] };
}

/** `<q>` draws its own quotation marks. */
function quoteElements(prepared: PreparedPage, segments: readonly Segment[]): FoundQuotation[] {
  return prepared.elements.flatMap(({ name, contentStart, contentEnd, isClosed }) => {
    const segment =
      name === 'q' && isClosed && segments.find(({ start, end }) => start <= contentStart && contentEnd <= end);
    return segment ? [inlineQuotation(prepared, segment, { start: contentStart - 1, end: contentEnd + 1 })] : [];
  });
}

function blockQuotations(prepared: PreparedPage): FoundQuotation[] {
  const names = new Set(prepared.segments.flatMap(({ quote }) => quote ?? []));
  const marked = [...names].map((name) => prepared.segments.filter(({ quote }) => quote === name));
  const elements = prepared.elements.filter(
    ({ name, contentEnd, contentStart }) => name.toLowerCase() === 'blockquote' && contentEnd > contentStart,
  );
  const tagged = elements.map(({ start, contentEnd }) =>
    prepared.segments.filter((segment) => start <= segment.start && segment.end <= contentEnd),
  );
  return [...marked, ...tagged].flatMap((segments) => wholeQuotation(prepared, segments));
}

/** All the words of a block quotation; a last line that begins with a dash says whose they are. */
function wholeQuotation({ page }: PreparedPage, segments: Segment[]): FoundQuotation[] {
  const [first] = segments;
  if (!first) return [];
  const lines = segments
    .flatMap(({ start, end }) => linesOf(page.text, start, end))
    .map(({ start, end }) => visibleText(page, start, end));
  const shown = lines.filter((line) => line !== '');
  const words = /^[—–―]|^--/u.test(shown.at(-1) ?? '') ? shown.slice(0, -1) : shown;
  const text = words.join(' ');
  if (callout.test(text)) return [];
  const unwrapped = unwrapQuotation(text);
  const start = firstVisible(page.visible, first.start);
  return [
    {
      kind: 'block',
      text,
      ...(unwrapped ? { unwrapped } : {}),
      start,
      end: segments.at(-1)?.end ?? first.end,
      segments,
    },
  ];
}

function linesOf(text: string, start: number, end: number): { start: number; end: number }[] {
  let at = start;
  return text
    .slice(start, end)
    .split(/(?<=\n)/u)
    .map((line) => ({ start: at, end: (at += line.length) }));
}

function firstVisible(visible: readonly string[], start: number): number {
  let at = start;
  while (at < visible.length && (visible[at] === hidden || /\s/u.test(visible[at] ?? ''))) at++;
  return at;
}
