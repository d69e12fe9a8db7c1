import type { Decimal } from '../../theme/tables/read-number.ts';
import type { CitationGroup } from '../locator/locator.ts';
import { citeAround, joinGroups, readCite, readElementCite } from './cite-quotation.ts';
import { nodeName, seriesName } from './frontmatter-nodes.ts';
import { labelWords } from './label-words.ts';
import { type Page, visibleText } from './page.ts';
import { type Element, elementsAround, hasMark } from './pair-elements.ts';
import type { PreparedPage, Segment } from './prepare-page.ts';
import type { Claim } from './quotation.ts';

/** A claim before its place is known. */
export interface FoundClaim {
  kind: Claim['kind'];
  text: string;
  start: number;
  group: CitationGroup;
  /** What stands before its decimals, where the file tells. */
  decimal?: Decimal;
}

/**
 * The author's own statements that cite a source: headlines, with their own citation or the slide's; the words of
 * elements that have a `cite`; other blocks with a citation. Words marked as derived or outside are left out of them, and
 * so are the quotations in prose, which are held against the source by themselves.
 */
export function findClaims(prepared: PreparedPage, quoted: readonly Stretch[], defaultKey?: string): FoundClaim[] {
  const prose = prepared.segments.flatMap((segment) => claimOf(prepared, segment, quoted, defaultKey));
  const labels = prepared.elements.flatMap((element) => labelOf(prepared, element, defaultKey));
  const series = prepared.elements.flatMap((element) => seriesOf(element, defaultKey));
  return [...prose, ...labels, ...series].filter(({ text }) => text !== '').sort((a, b) => a.start - b.start);
}

/** A stretch of the file, the end exclusive. */
interface Stretch {
  start: number;
  end: number;
}

function claimOf(
  prepared: PreparedPage,
  segment: Segment,
  quoted: readonly Stretch[],
  defaultKey: string | undefined,
): FoundClaim[] {
  const { kind, start, end, groups, quote } = segment;
  const group =
    joinGroups(groups) ??
    (kind === 'heading' ? citeAround(prepared, start, segment.slide, defaultKey).group : undefined);
  if (!group || quote !== undefined || elementsAround(prepared.elements, start).some(isMarked)) return [];
  return [
    {
      kind: kind === 'heading' ? 'headline' : 'paraphrase',
      text: ownWords(prepared, start, end, quoted),
      start: firstWord(prepared.page, start),
      group,
    },
  ];
}

function labelOf(prepared: PreparedPage, element: Element, defaultKey: string | undefined): FoundClaim[] {
  const { group } = readElementCite(element, defaultKey);
  if (!group || /^(?:blockquote|q)$/iu.test(element.name) || isMarked(element)) return [];
  if (element.name === nodeName)
    return labelWords(element).map(({ value, start, isNumber, isName }) => ({
      ...{ kind: isName ? 'name' : 'label', text: value, start, group },
      ...(isNumber ? { decimal: '.' } : {}),
    }));
  const labels = labelWords(element).map(({ value }) => value);
  const text = [...labels, ownWords(prepared, element.contentStart, element.contentEnd)].join('. ').trim();
  return [{ kind: 'label', text: text.replace(/\.\s*$/u, ''), start: element.start, group }];
}

/** The names of a chart's series: what they name stands in any of the passages that the chart and its rows cite. */
function seriesOf({ name, attributes }: Element, defaultKey?: string): FoundClaim[] {
  if (name !== seriesName) return [];
  const cites = attributes.filter(({ name }) => name === 'rests-on');
  const group = joinGroups(cites.flatMap(({ value, start }) => readCite(value, start, defaultKey).group ?? []));
  const names = attributes.filter(({ isName }) => isName);
  return group ? names.map(({ value, start }) => ({ kind: 'name', text: value, start, group })) : [];
}

/** The visible words of a stretch, without those that are quoted or marked as not from the source. */
function ownWords(
  { page, elements }: PreparedPage,
  start: number,
  end: number,
  quoted: readonly Stretch[] = [],
): string {
  const marked = elements
    .filter(isMarked)
    .map(({ contentStart, contentEnd }) => ({ start: contentStart, end: contentEnd }));
  const others = [...marked, ...quoted]
    .filter((one) => start <= one.start && one.end <= end)
    .sort((a, b) => a.start - b.start);
  let done = start;
  const parts = others.map((other) => {
    const part = visibleText(page, done, Math.max(done, other.start));
    done = Math.max(done, other.end);
    return part;
  });
  return [...parts, visibleText(page, done, end)].filter((part) => part !== '').join(' ');
}

function isMarked(element: Element): boolean {
  return hasMark(element, 'derived') || hasMark(element, 'outside');
}

function firstWord({ visible }: Page, start: number): number {
  const at = visible.findIndex((character, i) => i >= start && /[\p{L}\p{N}"“]/u.test(character));
  return at === -1 ? start : at;
}
