import { citeAround, citeQuotation, readElementCite } from './cite-quotation.ts';
import type { LabelQuotation } from './find-label-quotations.ts';
import type { FoundQuotation } from './find-quotations.ts';
import { slideWordsName } from './frontmatter-nodes.ts';
import { visibleText } from './page.ts';
import type { PreparedPage, Segment } from './prepare-page.ts';
import type { Quotation } from './quotation.ts';
import { type Reader, slideAt, voiceAt } from './reader.ts';

/** How many characters on either side of a quotation count as around it. */
const reach = 1000;

/** A quotation in prose, with its citation, its surroundings and its place. */
export function placeQuotation(reader: Reader, found: FoundQuotation): Quotation {
  const { kind, text, unwrapped, start } = found;
  const { group, problem } = citeQuotation(reader.prepared, found, reader.defaultKey);
  return {
    kind,
    text,
    ...(unwrapped === undefined ? {} : { unwrapped }),
    ...(group ? { group } : {}),
    hasUnreadableCitation: problem !== undefined,
    ...wordsAt(reader.prepared.page.source, found),
    ...surroundings(reader.prepared, found),
    ...voiceAt(reader, start),
    ...reader.placeOf(start),
  };
}

/** Where the words of an inline quotation stand, if nothing but spaces was taken from them. */
function wordsAt(source: string, { kind, text, start, end }: FoundQuotation): Pick<Quotation, 'words'> {
  const written = source.slice(start + 1, end - 1);
  if (kind !== 'inline' || written.replace(/[\t-\r ]+/gu, ' ').trim() !== text) return {};
  const from = start + 1 + written.length - written.trimStart().length;
  return { words: { start: from, end: from + written.trim().length } };
}

/** A quotation in an attribute; its surroundings are the element's other words. */
export function placeLabel(reader: Reader, { kind, text, start, element }: LabelQuotation): Quotation {
  const { prepared, defaultKey } = reader;
  const own = readElementCite(element, defaultKey);
  const slide = slideAt(prepared.slides, start);
  const { group, problem } = own.group || own.problem ? own : citeAround(prepared, element.start, slide, defaultKey);
  const words = element.attributes.map(({ value }) => value).join(' ');
  return {
    kind,
    text,
    ...(group ? { group } : {}),
    hasUnreadableCitation: problem !== undefined,
    lead: '',
    context: words.replace(text, ' '),
    ...(element.name === slideWordsName ? { isAside: true as const } : {}),
    ...voiceAt(reader, start),
    ...reader.placeOf(start),
  };
}

/** The words before a quotation in its block, and all words of its block and the one before. */
function surroundings(
  { page, segments }: PreparedPage,
  { kind, start, end, segments: own }: FoundQuotation,
): Pick<Quotation, 'lead' | 'context'> {
  const [first] = own;
  if (!first) return { lead: '', context: '' };
  const previous = previousOf(segments, first);
  const intro = previous ? visibleText(page, Math.max(previous.start, previous.end - reach), previous.end) : '';
  const opening = visibleText(page, Math.max(first.start, start - reach), Math.max(first.start, start));
  const rest = visibleText(page, end, Math.min(own.at(-1)?.end ?? end, end + reach));
  return { lead: kind === 'block' ? intro : opening, context: [intro, opening, rest].join(' ').trim() };
}

function previousOf(segments: readonly Segment[], segment: Segment): Segment | undefined {
  const previous = segments[segments.indexOf(segment) - 1];
  return previous?.slide === segment.slide && previous.part === segment.part ? previous : undefined;
}
