import { type CitationGroup, CitationSyntaxError } from '../locator/locator.ts';
import { parseCite } from '../locator/parse-cite.ts';
import type { FoundQuotation } from './find-quotations.ts';
import { attributeOf, type Element, elementsAround } from './pair-elements.ts';
import type { PreparedPage, Segment } from './prepare-page.ts';
import type { SlideText } from './split-slides.ts';

/** What vouches for a statement, or why what stands there cannot be read. */
export interface FoundCite {
  group?: CitationGroup;
  problem?: CitationSyntaxError;
}

/**
 * The citation of a quotation: those that follow it in its block; else the `cite` of the innermost element around it;
 * else the `cite` of its slide. An unreadable one counts as there, so that it is reported once.
 */
export function citeQuotation(prepared: PreparedPage, found: FoundQuotation, defaultKey?: string): FoundCite {
  const own =
    found.kind === 'block' ? joinGroups(found.segments.flatMap(({ groups }) => groups)) : following(prepared, found);
  const problem = found.segments
    .flatMap(({ problems }) => problems)
    .find(({ offset }) => offset >= found.start && (!own || offset < own.start));
  if (problem) return { problem };
  if (own) return { group: own };
  return citeAround(prepared, found.start, found.segments[0]?.slide, defaultKey);
}

/** The `cite` of the innermost element around an offset, else that of the slide. */
export function citeAround(
  { elements, page }: PreparedPage,
  offset: number,
  slide?: SlideText,
  defaultKey?: string,
): FoundCite {
  const [element] = elementsAround(elements, offset).filter((candidate) => attributeOf(candidate, 'cite'));
  if (element) return readElementCite(element, defaultKey);
  return slide ? readSlideCite(slide, page.source, defaultKey) : {};
}

/** The `cite` attribute of an element. */
export function readElementCite(element: Element, defaultKey?: string): FoundCite {
  const cite = attributeOf(element, 'cite');
  return cite ? readCite(cite.value, cite.start, defaultKey) : {};
}

/** The reference that an `outside` attribute names, `outside="kim2009"`; other words are a reference by themselves. */
export function readOutside(element: Element): FoundCite {
  const outside = attributeOf(element, 'outside');
  return outside && /^\s*(?:-?@)?[^\s,]+\s*(?:,|$)/u.test(outside.value) ? readCite(outside.value, outside.start) : {};
}

/** The `cite:` of a slide's frontmatter, a text or a list of texts. */
export function readSlideCite(
  { frontmatter, frontmatterStart, start }: SlideText,
  text: string,
  defaultKey?: string,
): FoundCite {
  const { cite } = frontmatter;
  const value = Array.isArray(cite) ? cite.join('; ') : cite;
  if (typeof value !== 'string') return {};
  const line = /^cite:[ \t]*["']?/mu.exec(text.slice(frontmatterStart, start));
  const base = line ? frontmatterStart + line.index + line[0].length : frontmatterStart;
  return readCite(value, base, defaultKey);
}

/** A citation as components and slides take it. */
export function readCite(value: string, base: number, defaultKey?: string): FoundCite {
  try {
    return { group: parseCite(value, { base, ...(defaultKey === undefined ? {} : { defaultKey }) }) };
  } catch (error) {
    if (error instanceof CitationSyntaxError) return { problem: error };
    throw error;
  }
}

/** The first citation after the beginning of an inline quotation, and those that follow it without a word between. */
function following({ page }: PreparedPage, { start, segments }: FoundQuotation): CitationGroup | undefined {
  const after = segments.flatMap(({ groups }: Segment) => groups).filter((group) => group.start >= start);
  const apart = after.findIndex((group, i) => i > 0 && page.text.slice(after[i - 1]?.end, group.start).trim() !== '');
  return joinGroups(apart === -1 ? after : after.slice(0, apart));
}

/** Citations that count as one. */
export function joinGroups(groups: readonly CitationGroup[]): CitationGroup | undefined {
  const [first] = groups;
  if (!first) return undefined;
  return {
    citations: groups.flatMap(({ citations }) => citations),
    start: first.start,
    end: groups.at(-1)?.end ?? first.end,
  };
}
