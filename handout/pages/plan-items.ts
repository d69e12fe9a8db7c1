import type { Component } from 'vue';
import type { CitedDeck } from '../../citations/cited-deck.ts';
import type { PrintedSlide } from '../deck/printed-slide.ts';
import { clockOf, type ScriptTime } from '../deck/script-clock.ts';
import type { TitleData } from '../deck/title-data.ts';
import type { Outline } from '../outline/compose-outline.ts';
import { captionHeight, type Geometry, headingGap, mm, slotHeight } from '../paper.ts';
import IndexPart from '../parts/index-part.vue';
import OmittedSlide from '../parts/omitted-slide.vue';
import PassagesPart from '../parts/passages-part.vue';
import QuestionsPart from '../parts/questions-part.vue';
import ReferencesPart from '../parts/references-part.vue';
import RulesPart from '../parts/rules-part.vue';
import SlideOutline from '../parts/slide-outline.vue';
import SlideText from '../parts/slide-text.vue';
import SlidesHeading from '../parts/slides-heading.vue';
import StampPart from '../parts/stamp-part.vue';
import SummaryPart from '../parts/summary-part.vue';
import TitleBlock from '../parts/title-block.vue';
import { type HandoutSettings, type Part, printsNotes } from '../settings.ts';

/** What is printed in one piece or divided between lines: a text, the slides beside it, or both. */
export interface Item {
  key: string;
  part: Part;
  /** Draws the text. */
  component?: Component;
  props?: object;
  /** The slide whose place this is where no slide is drawn. */
  anchor?: PrintedSlide;
  /** The slide to name on every further page of a text that stands below it, and the height that this takes. */
  renames?: PrintedSlide;
  renamed?: number;
  /** In the order of print; more than one stand in a row. */
  slides: readonly PrintedSlide[];
  /** Width of the text, in pixels. */
  width: number;
  least: number;
  gap: number;
  leads?: boolean;
  isWhole?: boolean;
  isSlide?: boolean;
}

/** What was read from the drawn slide: its own words, and what its `<HandoutText>` says. */
export interface SlideHarvest {
  outline: Outline | undefined;
  text: string;
}

export interface Content {
  settings: HandoutSettings;
  geometry: Geometry;
  title: TitleData;
  slides: readonly PrintedSlide[];
  harvest: ReadonlyMap<number, SlideHarvest>;
  deck: CitedDeck;
  /** Planned length of the talk as the headmatter says it. */
  duration: string;
}

/** Everything the handout prints, in the order of print. A part without content does not appear. */
export function planItems(content: Content): Item[] {
  const { settings, geometry, title, slides, deck } = content;
  const gap = mm(13);
  const wide = (part: Part, component: Component, props: object, more: Partial<Item> = {}): Item[] =>
    settings.without.includes(part)
      ? []
      : [{ key: part, part, component, props, slides: [], width: geometry.content.width, least: 0, gap, ...more }];
  const unless = (isEmpty: boolean, items: Item[]) => (isEmpty ? [] : items);

  const front = [
    ...wide('title', TitleBlock, { title }),
    ...unless(title.takeaways.length === 0, wide('summary', SummaryPart, { takeaways: title.takeaways })),
    ...unless(title.groundRules.length === 0, wide('rules', RulesPart, { rules: title.groundRules })),
  ];
  const questions = [
    ...slides.flatMap(({ discussion, no }) => discussion.map((node) => ({ ...node, slide: no }))),
    ...title.discussion,
  ];
  const isCited = deck.sources.some(({ passages }) => passages.some(({ status }) => isUsed(status)));
  return [
    ...front,
    ...unless(settings.without.includes('slides'), planSlides(content)),
    ...unless(
      questions.length === 0,
      wide('questions', QuestionsPart, { questions, lines: settings.layout === 'lines' ? 3 : 0 }),
    ),
    ...unless(
      deck.sources.length === 0,
      wide('references', ReferencesPart, { deck, referenceStyle: settings.referenceStyle }),
    ),
    ...unless(!isCited, wide('passages', PassagesPart, { deck, slides })),
    ...unless(deck.quotations === 0, wide('stamp', StampPart, { deck })),
    ...unless(!isCited, wide('index', IndexPart, { deck, slides, isWhole: settings.index === 'all' })),
  ];
}

const isUsed = (status: string): boolean => status === 'quoted' || status === 'cited';

function planSlides({ settings, geometry, slides, harvest, title, duration }: Content): Item[] {
  const { layout, largePrint } = settings;
  const { frame, text, content, columns, gap } = geometry;
  const withNotes = printsNotes(layout);
  const isRead = layout === 'script' || layout === 'outline';
  const clock = clockOf(slides);
  const base = { part: 'slides' as const, gap };
  const textOf = (slide: PrintedSlide, time?: ScriptTime): Pick<Item, 'component' | 'props'> => {
    const { text: written = '' } = harvest.get(slide.no) ?? {};
    const heading = layout === 'grid' || layout === 'notes' ? '' : slide.title;
    return {
      component: SlideText,
      props: {
        slide,
        heading,
        layout,
        withNotes,
        time: layout === 'script' ? time : undefined,
        written,
      },
    };
  };
  const heading: Item = {
    ...base,
    key: 'slides',
    component: SlidesHeading,
    props: { layout, clock, duration, hasTitle: title.title !== '' },
    slides: [],
    width: content.width,
    least: 0,
    gap: mm(13),
    leads: true,
  };
  if (layout === 'grid')
    return follow(
      heading,
      planGrid(slides, columns, { ...base, width: content.width, least: frame.height + captionHeight(largePrint) }),
    );

  const items = slides.flatMap((slide, i): Item[] => {
    const key = `slide-${slide.no}`;
    if (slide.isRoomOnly && layout !== 'script')
      return [
        {
          ...base,
          key,
          component: OmittedSlide,
          props: { slide },
          anchor: slide,
          slides: [],
          width: content.width,
          least: 0,
        },
      ];
    const body = { ...base, ...textOf(slide, clock[i]) };
    if (layout === 'outline') {
      const { outline, text: written = '' } = harvest.get(slide.no) ?? {};
      const section = slide.section?.name === slides[i - 1]?.section?.name ? undefined : slide.section;
      const isInSection = slide.section !== undefined || slides.slice(0, i).some(({ opensSection }) => opensSection);
      const level = isInSection && !slide.opensSection ? 4 : 3;
      return [
        {
          ...base,
          key,
          component: SlideOutline,
          props: { slide, outline, written, section, level },
          anchor: slide,
          slides: [],
          width: text,
          least: 0,
          isWhole: true,
          gap: section || slide.opensSection ? mm(13) : gap,
        },
      ];
    }
    if (layout === 'notes' && geometry.isBeside)
      return [{ ...body, key, slides: [slide], width: text, least: frame.height, isSlide: true }];
    if (layout === 'notes')
      return [
        {
          ...base,
          key,
          slides: [slide],
          width: content.width,
          least: frame.height,
          leads: true,
          isSlide: true,
        },
        {
          ...body,
          key: `${key}-text`,
          renames: slide,
          renamed: captionHeight(largePrint),
          slides: [],
          width: text,
          least: 0,
          gap: mm(6),
        },
      ];
    const least = layout === 'lines' ? slotHeight(settings, geometry) : frame.height;
    return [{ ...body, key, slides: [slide], width: text, least, isSlide: !isRead }];
  });
  return follow(heading, items);
}

/** What follows a heading stands close to it. */
const follow = (heading: Item, [first, ...others]: Item[]): Item[] =>
  first ? [heading, { ...first, gap: headingGap }, ...others] : [heading];

function planGrid(
  slides: readonly PrintedSlide[],
  columns: number,
  base: Pick<Item, 'part' | 'gap' | 'width' | 'least'>,
): Item[] {
  return Array.from({ length: Math.ceil(slides.length / columns) }, (_, row) => {
    const inRow = slides.slice(row * columns, (row + 1) * columns);
    return { ...base, key: `row-${inRow[0]?.no}`, slides: inRow, isSlide: true };
  });
}
