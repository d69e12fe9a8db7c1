import type { CitationGroup, CitationSyntaxError } from '../locator/locator.ts';
import { blankUnseen } from './blank-unseen.ts';
import { boundObjects } from './bound-objects.ts';
import { type Block, findBlocks } from './find-blocks.ts';
import { findCitationGroups } from './find-citation-groups.ts';
import { frontmatterNodes } from './frontmatter-nodes.ts';
import { markedHeadlines } from './headline-mark.ts';
import { blockBreak, createPage, hide, type Page } from './page.ts';
import { type Element, pairElements } from './pair-elements.ts';
import { readInline } from './read-inline.ts';
import { type SlideText, splitSlides } from './split-slides.ts';

/** A stretch of prose in which a quotation mark must find its partner and a quotation its citation. */
export interface Segment {
  kind: Block['kind'];
  start: number;
  end: number;
  slide: SlideText;
  part: 'slide' | 'note';
  /** Number of the block quotation around it, unique in the file. */
  quote?: string;
  groups: CitationGroup[];
  problems: CitationSyntaxError[];
}

/** A file taken apart: its copies, its prose in order, its elements. */
export interface PreparedPage {
  page: Page;
  slides: SlideText[];
  segments: Segment[];
  elements: Element[];
}

/** Takes a Markdown file apart: slides, speaker notes, blocks, markup, citations. */
export function preparePage(text: string): PreparedPage {
  const slides = splitSlides(text);
  const page = createPage(text, blankUnseen(text, slides));
  const drafts = slides.flatMap((slide) => {
    const body = { start: slide.start, end: slide.note?.start ?? slide.end };
    return [
      ...draftSegments(page, slide, 'slide', body),
      ...(slide.note ? draftSegments(page, slide, 'note', slide.note) : []),
    ];
  });
  const segments = drafts.map((draft): Segment => ({ ...draft, ...findCitationGroups(page, draft.start, draft.end) }));
  const elements = pairElements(page.tags, text.length);
  const objects = [...boundObjects(elements), ...frontmatterNodes(text, slides)];
  return { page, slides, segments, elements: [...markedHeadlines(segments), ...elements, ...objects] };
}

type Draft = Omit<Segment, 'groups' | 'problems'>;

function draftSegments(
  page: Page,
  slide: SlideText,
  part: Segment['part'],
  { start, end }: { start: number; end: number },
): Draft[] {
  return findBlocks(page.text.slice(start, end)).flatMap((block) => {
    const from = start + block.start;
    for (const mark of block.hidden) hide(page, start + mark.start, start + mark.end);
    readInline(page, from, start + block.end);
    const quote = block.quote === undefined ? {} : { quote: `${start}-${block.quote}` };
    return splitAtBreaks(page, from, start + block.end).map(
      (span): Draft => ({ kind: block.kind, ...span, slide, part, ...quote }),
    );
  });
}

function splitAtBreaks(page: Page, start: number, end: number): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && page.structure[at] !== blockBreak) continue;
    if (page.text.slice(from, at).trim() !== '') spans.push({ start: from, end: at });
    from = at + 1;
  }
  return spans;
}
