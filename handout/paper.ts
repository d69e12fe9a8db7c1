/** The printed page in CSS pixels (96 to the inch): paper, margins, room for each layout's slides. Pure. */
import { type HandoutSettings, perPageOf } from './settings.ts';

/** CSS pixels of a length in millimetres. */
export const mm = (length: number): number => (length * 96) / 25.4;

export interface Geometry {
  /** Of the sheet of paper. */
  width: number;
  height: number;
  margin: { top: number; bottom: number; inner: number; outer: number };
  /** Of what is inside the margins. */
  content: { width: number; height: number };
  /** Of one slide as it is printed. */
  frame: { width: number; height: number };
  /** The text stands beside the slide, not below it. */
  isBeside: boolean;
  /** Width of the text that belongs to a slide. */
  text: number;
  /** Between a slide and the text beside it. */
  gutter: number;
  /** Between one slide and the next below it. */
  gap: number;
  columns: number;
}

const sheets = { a4: [210, 297], letter: [215.9, 279.4] } as const;
/** Distance of ruled lines, wide enough for handwriting. */
export const ruledLine = mm(8);
/** Height of the caption below a slide in a grid, and of the line above a slide in other layouts. */
export const captionHeight = (largePrint: boolean): number => mm(largePrint ? 12 : 7);
/** Longest line of text: 34 em are fewer than 80 characters of any text face. */
const longestLine = ({ largePrint, layout }: HandoutSettings): number =>
  (34 + (layout === 'outline' ? numberColumn : 0)) * (largePrint ? 18 : 11) * (96 / 72);
/** Width of the column in which an outline has the numbers of its slides, in em; `--number-column` in flow.css. */
const numberColumn = 3.2;

/**
 * @param settings what was asked for
 * @param aspect width of a slide to its height
 */
export function geometryOf(settings: HandoutSettings, aspect: number): Geometry {
  const { layout, paper, orientation, duplex } = settings;
  const [short, long] = sheets[paper].map(mm) as [number, number];
  const [width, height] = orientation === 'portrait' ? [short, long] : [long, short];
  const margin = { top: mm(26), bottom: mm(22), inner: mm(duplex ? 23 : 16), outer: mm(duplex ? 14 : 16) };
  const content = { width: width - margin.inner - margin.outer, height: height - margin.top - margin.bottom };
  const perPage = perPageOf(settings);
  const leastGutter = mm(7);
  const leastGap = layout === 'grid' ? mm(5) : mm(8);
  const rowsOf = (columns: number) =>
    layout === 'grid'
      ? perPage / columns
      : layout === 'script' || layout === 'outline'
        ? orientation === 'landscape'
          ? 2
          : 3
        : perPage;
  // The first page of slides also carries the heading of the part.
  const tallestIn = (columns: number) =>
    (content.height - partHeading(settings)) / rowsOf(columns) -
    leastGap -
    (layout === 'grid' ? captionHeight(settings.largePrint) : 0);
  const widestIn = (columns: number) => (content.width - (columns - 1) * leastGutter) / columns;
  const columns =
    layout === 'grid' ? columnsOf(perPage, (count) => Math.min(widestIn(count), tallestIn(count) * aspect)) : 1;
  const tallest = tallestIn(columns);
  const widest = widestIn(columns);
  const isLow = orientation === 'landscape';
  const isBeside = layout === 'notes' ? isLow || aspect < 1 : layout !== 'outline';
  const share = {
    lines: 0.52,
    beside: settings.largePrint ? 0.4 : perPage === 2 ? 0.58 : 0.52,
    notes: isBeside ? 0.56 : 1,
    grid: 1,
    script: isLow ? 0.4 : 0.28,
    outline: 0,
  }[layout];
  const limit = layout === 'notes' && !isBeside ? content.height * 0.42 : tallest;
  const frameWidth = Math.floor(Math.min(widest * share, limit * aspect));
  const frame = { width: frameWidth, height: Math.floor(frameWidth / aspect) };
  // Slides in a grid stand apart as far as the paper allows: room to write, and both margins kept.
  const gutter = layout === 'grid' ? (content.width - columns * frame.width) / (columns - 1) : leastGutter;
  const gap = layout === 'grid' ? tallestIn(columns) - frame.height + leastGap : leastGap;
  const beside = isBeside ? content.width - frame.width - gutter : content.width;
  return {
    width,
    height,
    margin,
    content,
    frame,
    text: layout === 'grid' ? widest : Math.floor(Math.min(beside, longestLine(settings))),
    isBeside,
    gutter,
    gap,
    columns,
  };
}

/** Between the heading of the slides and the first of them. */
export const headingGap = mm(3);
/** Room that the heading of a part takes, with the distance below it. */
const partHeading = ({ largePrint }: Pick<HandoutSettings, 'largePrint'>): number => mm(largePrint ? 18 : 14);

/** The height that each slide and its ruled lines have together, so that a page is filled evenly. */
export function slotHeight(settings: HandoutSettings, { content, gap }: Geometry): number {
  const perPage = perPageOf(settings);
  return Math.floor((content.height - partHeading(settings) - (perPage - 1) * gap) / perPage);
}

/** As many columns as make the slides largest: tall slides stand beside each other, wide ones below. */
function columnsOf(perPage: number, widthIn: (columns: number) => number): number {
  const candidates = perPage === 9 ? [3] : perPage === 6 ? [2, 3] : [2, 4];
  return candidates.reduce((best, one) => (widthIn(one) > widthIn(best) ? one : best));
}

/** The `@page` rule: the paper alone. Margins, running heads and page numbers are the page's own boxes. */
export const pageRule = ({ width, height }: Geometry): string =>
  `@page { size: ${round(width)}px ${round(height)}px; margin: 0; }`;

const round = (length: number): number => Math.round(length * 1000) / 1000;
