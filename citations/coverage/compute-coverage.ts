import { isPages } from '../locator/locator.ts';
import { resolveLocators } from '../locator/resolve-locators.ts';
import { sentenceLocator } from '../locator/sentence-locator.ts';
import type { DeckPlace } from '../markdown/quotation.ts';
import type { Source } from '../source/source.ts';
import type { FileReport } from '../verify/verify-file.ts';

/** How a slide uses a passage. */
export interface Use extends DeckPlace {
  how: 'quoted' | 'cited';
}

/** What a deck makes of one sentence of a source. */
export interface CoverageRow {
  key: string;
  locator: string;
  paragraph: number;
  sentence: number;
  text: string;
  status: 'quoted' | 'cited' | 'uncited' | 'ignored';
  /** Why it is ignored. */
  reason?: string;
  uses: Use[];
  /** The slides that use it, in order; for the back-index of the handout. */
  slides: number[];
}

/** The rows of all sources, and how many sentences are quoted or cited among those that are not ignored. */
export interface Coverage {
  rows: CoverageRow[];
  covered: number;
  counted: number;
}

/** A passage that the deck leaves out on purpose. */
export interface IgnoredPassage {
  key: string;
  /** Such as `¶9 s1`. */
  locator: string;
  reason: string;
}

/**
 * What a deck uses of its sources, sentence by sentence. A sentence is quoted where a verified quotation takes words of
 * it, cited where a citation names it, ignored where its source or the deck says why and nothing uses it.
 */
export function computeCoverage(
  sources: Iterable<Source>,
  reports: readonly FileReport[],
  ignored: readonly IgnoredPassage[] = [],
): Coverage {
  const reasons = new Map(ignored.map(({ key, locator, reason }) => [`${key} ${locator}`, reason]));
  const rows = [...sources].flatMap((source) => sourceRows(source, collectUses(source, reports), reasons));
  const counted = rows.filter(({ status }) => status !== 'ignored');
  return { rows, counted: counted.length, covered: counted.filter(({ status }) => status !== 'uncited').length };
}

/** The uses of each sentence of a source, by its index. */
function collectUses(source: Source, reports: readonly FileReport[]): Map<number, Use[]> {
  const uses = new Map<number, Use[]>();
  const add = (index: number, { file, line, column, slide, part }: DeckPlace, how: Use['how']) => {
    const list = uses.get(index) ?? [];
    list.push({ file, line, column, part, how, ...(slide === undefined ? {} : { slide }) });
    uses.set(index, list);
  };
  for (const { verdicts, citations, tableCitations } of reports) {
    for (const { match, quotation } of verdicts)
      if (match?.key === source.key) for (const index of match.sentences) add(index, quotation, 'quoted');
    for (const placed of [...citations, ...tableCitations])
      for (const index of citedSentences(source, placed.citation)) add(index, placed, 'cited');
  }
  return uses;
}

/** A citation of the whole source uses none of its sentences, nor does one of pages: it says where, not which. */
function citedSentences(
  source: Source,
  { key, locators }: { key: string; locators: Parameters<typeof resolveLocators>[1] },
): number[] {
  if (key !== source.key || locators.every(isPages)) return [];
  return resolveLocators(source, locators).ranges.flatMap(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, i) => first + i),
  );
}

function sourceRows(
  source: Source,
  usesOf: ReadonlyMap<number, Use[]>,
  reasons: ReadonlyMap<string, string>,
): CoverageRow[] {
  return source.sentences.map((sentence) => {
    const locator = sentenceLocator(sentence);
    const uses = usesOf.get(sentence.index) ?? [];
    const reason = sentence.ignore ?? reasons.get(`${source.key} ${locator}`);
    const { paragraph, number, text } = sentence;
    return {
      key: source.key,
      locator,
      paragraph,
      sentence: number,
      text,
      ...statusOf(uses, reason),
      uses,
      slides: slidesOf(uses),
    };
  });
}

function statusOf(uses: readonly Use[], reason: string | undefined): Pick<CoverageRow, 'status' | 'reason'> {
  if (uses.some(({ how }) => how === 'quoted')) return { status: 'quoted' };
  if (uses.length > 0) return { status: 'cited' };
  return reason === undefined ? { status: 'uncited' } : { status: 'ignored', reason };
}

function slidesOf(uses: readonly Use[]): number[] {
  return [...new Set(uses.flatMap(({ slide }) => slide ?? []))].sort((a, b) => a - b);
}
