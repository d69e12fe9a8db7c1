import { type Finding, finding } from '../../findings/finding.ts';
import type { CitationSyntaxError } from '../locator/locator.ts';
import { lineStarts } from '../text/line-map.ts';
import { type Acceptance, readAcceptance } from './acceptance.ts';
import { type FoundCite, readElementCite, readOutside, readSlideCite } from './cite-quotation.ts';
import { findClaims } from './find-claims.ts';
import { findDrafts } from './find-drafts.ts';
import { findLabelQuotations } from './find-label-quotations.ts';
import { findQuotations } from './find-quotations.ts';
import { findTableWords, type TableWords } from './find-table-words.ts';
import { labelWords } from './label-words.ts';
import { visibleText } from './page.ts';
import { attributeOf, type Element, hasMark } from './pair-elements.ts';
import { placeDetails } from './place-details.ts';
import { placeLabel, placeQuotation } from './place-quotation.ts';
import type { Claim, DeckPlace, DraftWords, OutsideWords, PlacedCitation, Quotation } from './quotation.ts';
import { createReader, decimalAt, type MarkdownFile, type Reader, slideAt, voiceAt } from './reader.ts';
import type { SlideText } from './split-slides.ts';

/** A citation without a key, where no source is meant by default. */
export interface BareCite extends DeckPlace {
  offsets: readonly number[];
  /** What the file reads. */
  text: string;
}

/** What a file quotes, claims and cites, in its order, and what of it cannot be read. */
export interface MarkdownReading {
  quotations: Quotation[];
  claims: Claim[];
  outside: OutsideWords[];
  drafts: DraftWords[];
  /** What charts show of tables in files of their own. */
  tables: TableWords[];
  citations: PlacedCitation[];
  problems: Finding[];
  /** Citations that name places but no source: where each of their places begins in the file. */
  bare: BareCite[];
  /** What a slide accepts (`accept:` in its frontmatter), by a line of it. */
  acceptedAt: (line: number) => Acceptance;
}

/** Reads a Slidev Markdown file for quotations, claims and citations. Nothing is thrown: faults are among the problems. */
export function readMarkdown(input: MarkdownFile): MarkdownReading {
  const reader = createReader(input);
  const { prepared, placeOf } = reader;
  const cites = allCites(reader);
  const { quotations, alone } = findQuotations(prepared);
  const labels = findLabelQuotations(prepared).map((found) => placeLabel(reader, found));
  const citations = cites.flatMap(({ group }) => group?.citations ?? []);
  return {
    quotations: [...quotations.map((found) => placeQuotation(reader, found)), ...labels],
    claims: findClaims(prepared, quotations, input.defaultKey).map(({ start, ...claim }) => ({
      ...decimalAt(reader, start),
      ...claim,
      ...placeOf(start),
      ...voiceAt(reader, start),
    })),
    outside: prepared.elements
      .filter((element) => hasMark(element, 'outside'))
      .map((element) => placeOutside(reader, element)),
    drafts: findDrafts(prepared).map(({ kind, text, start }) => ({ kind, text, ...placeOf(start) })),
    tables: findTableWords(reader),
    citations: citations.map((citation) => ({ citation, ...placeOf(citation.start) })),
    problems: [
      ...cites.flatMap(({ problem }) => problem ?? []).map((problem) => toFinding(reader, problem)),
      ...alone.map((offset) => unbalanced(reader, offset)),
    ],
    bare: cites.flatMap(({ problem }) =>
      problem && problem.bare.length > 0
        ? [{ ...placeOf(problem.offset), offsets: problem.bare, text: input.text }]
        : [],
    ),
    acceptedAt: acceptedIn(input.text, prepared.slides),
  };
}

/** Every citation of the file: in prose, on elements, on slides. */
function allCites({ prepared, defaultKey }: Reader): FoundCite[] {
  const groups = prepared.segments.flatMap((segment) => segment.groups.map((group): FoundCite => ({ group })));
  const problems = prepared.segments.flatMap((segment) => segment.problems.map((problem): FoundCite => ({ problem })));
  const elements = prepared.elements.map((element) => readElementCite(element, defaultKey));
  const outside = prepared.elements.map(readOutside);
  const slides = prepared.slides.map((slide) => readSlideCite(slide, prepared.page.source, defaultKey));
  const offsetOf = ({ group, problem }: FoundCite) => group?.start ?? problem?.offset ?? 0;
  return [...groups, ...problems, ...elements, ...outside, ...slides].sort((a, b) => offsetOf(a) - offsetOf(b));
}

function placeOutside({ prepared, placeOf }: Reader, element: Element): OutsideWords {
  const { contentStart, contentEnd, start } = element;
  const groups = prepared.segments.flatMap((segment) => segment.groups);
  const isCited =
    attributeOf(element, 'cite') !== undefined ||
    /\S/u.test(attributeOf(element, 'outside')?.value ?? '') ||
    groups.some((group) => contentStart <= group.start && group.start < contentEnd);
  const words = [
    ...labelWords(element).map(({ value }) => value),
    visibleText(prepared.page, contentStart, contentEnd),
  ];
  return { text: words.join('. ').trim(), isCited, ...placeOf(start) };
}

function acceptedIn(text: string, slides: readonly SlideText[]): MarkdownReading['acceptedAt'] {
  const starts = lineStarts(text);
  return (line) => {
    return readAcceptance(slideAt(slides, starts[line - 1] ?? 0)?.frontmatter.accept);
  };
}

function toFinding({ placeOf }: Reader, { code, message, offset }: CitationSyntaxError): Finding {
  return finding(code, message, placeDetails(placeOf(offset)));
}

function unbalanced({ placeOf, prepared }: Reader, offset: number): Finding {
  const what = `The quotation mark ${prepared.page.source[offset]} has no partner in its block.`;
  return finding('QUOTATION_UNBALANCED', what, placeDetails(placeOf(offset)));
}
