import type { Element } from './pair-elements.ts';
import type { SlideText } from './split-slides.ts';

/** What a headline can be marked as: the author's own inference, a fact from elsewhere, words that quote nobody. */
const marks = ['derived', 'outside', 'own'] as const;
export type HeadlineMark = (typeof marks)[number];

/** The mark that a slide gives its headline, `headline: derived`, because Markdown gives a heading no class. */
export function headlineMark({ headline }: Readonly<Record<string, unknown>>): HeadlineMark | undefined {
  return marks.find((mark) => mark === headline);
}

/** A piece of prose, as far as it matters here. */
interface Prose {
  kind: string;
  part: string;
  start: number;
  end: number;
  slide: SlideText;
}

/** The marked headlines of a file, as the elements that would mark their words in HTML. */
export function markedHeadlines(segments: readonly Prose[]): Element[] {
  return [...new Set(segments.map(({ slide }) => slide))].flatMap((slide) => {
    const mark = headlineMark(slide.frontmatter);
    const first = segments.find((one) => one.slide === slide && one.kind === 'heading' && one.part === 'slide');
    if (!mark || !first) return [];
    const attributes = [{ name: 'class', value: mark, start: first.start }];
    return [
      {
        name: 'span',
        attributes,
        start: first.start,
        contentStart: first.start,
        contentEnd: first.end,
        isClosed: true,
      },
    ];
  });
}
