import type { Deck } from '../../deck/deck.ts';
import type { FindingDetails } from '../../findings/finding.ts';
import type { HandoutSettings } from '../../handout/settings.ts';
import { lineOfText } from '../../text/line-of-text.ts';
import type { MeasuredText } from '../browser/measure-grounds.ts';
import type { FailedRequest } from '../browser/request-log.ts';
import type { CoveredText } from '../in-page/cover-tools.ts';
import type { ProbeRecord } from '../in-page/install-probe.ts';
import type { HeadingFault } from '../in-page/level-headings.ts';
import type { DiagramFault } from '../in-page/mark-diagrams.ts';
import type { GraphicFault } from '../in-page/mark-graphics.ts';
import type { TableFault } from '../in-page/mark-tables.ts';
import type { Mark } from '../in-page/number-marks.ts';
import type { PreparedLink } from '../in-page/prepare.ts';
import type { SectionText } from '../in-page/read-aloud.ts';
import type { ColouredLink } from '../in-page/read-coloured-links.ts';
import type { ColouredText } from '../in-page/read-coloured-text.ts';
import type { FaintMark } from '../in-page/read-faint-marks.ts';
import type { HandoutFacts } from '../in-page/read-handout.ts';
import type { PageFacts, SheetMedia } from '../in-page/read-media.ts';
import type { NoteText } from '../in-page/read-notes.ts';
import type { OverlappingTexts } from '../in-page/read-overlaps.ts';
import type { PictureFault } from '../in-page/read-pictures.ts';
import type { SheetText } from '../in-page/read-text.ts';
import type { GeneratedFault } from '../in-page/set-generated.ts';
import type { Pending } from '../in-page/settle.ts';
import type { EffectFault } from '../in-page/thin-text.ts';

/** Everything the tab told before it was printed: what the rules of this folder judge. Plain data. */
export interface TabFacts {
  deck: Deck;
  /** Origin of the exporter's own server: everything else is another host. */
  origin: string;
  /** Every character of the page's text, notes included. */
  characters: string;
  /** One entry a sheet (slide and click step), in the order of print. */
  text: SheetText[];
  /** The same of what stands beside the slides of a handout: notes, texts of the author, the handout's own parts. */
  beside: { text: SheetText[]; media: SheetMedia[] };
  /** In which colours and sizes words stand before what, and links that only their colour tells from other words. */
  colours: {
    texts: MeasuredText[];
    links: ColouredLink[];
    /** What carries meaning in drawings and is no word. */
    marks: FaintMark[];
    scheme: 'light' | 'dark';
    /** The words in the other scheme, unmeasured; empty where nothing is hard to read in this one. */
    otherScheme: ColouredText[];
  };
  /** Text behind something opaque. */
  covered: CoveredText[];
  /** Texts in one place. */
  overlaps: OverlappingTexts[];
  /** Pictures that are not to be seen as a whole. */
  pictures: PictureFault[];
  media: SheetMedia[];
  page: PageFacts;
  probe: ProbeRecord;
  brokenLinks: PreparedLink[];
  /** What stands behind each number that the browser carries into the tags; mark 1 is the first. */
  marks: Mark[];
  /** What a reader must hear of each section. */
  aloud: SectionText[];
  /** What keeps a reader from hearing all of it. */
  faults: (DiagramFault | GraphicFault | TableFault | HeadingFault | EffectFault | GeneratedFault)[];
  /** Of the handout: what was asked for, and what its pages hold. */
  handout: HandoutFacts & Pick<HandoutSettings, 'layout' | 'without'> & { printsNotes: boolean; notes: NoteText[] };
  failedRequests: FailedRequest[];
  /** Hosts that the user allows. */
  allowHost: readonly string[];
  /** Images that move by themselves, by address. */
  animated: string[];
  /** What had not come to rest when time was up, for a person to read. */
  unsettled: Pending[];
  /** What moves without end. */
  moving: Pending[];
  complaints: string[];
}

/**
 * Where on slide `no` the text stands: its line if the slide's source has it, else the slide's first line.
 *
 * @param part what matters in a text that goes over several lines
 */
export function placeOnSlide(deck: Deck, no: number, text?: string, part?: string): FindingDetails {
  const slide = deck.slides[no - 1];
  if (!slide) return {};
  const offset = text ? lineOfText(slide.raw, text, part) : -1;
  return { slide: no, file: slide.file, line: slide.line + Math.max(0, offset) };
}

/** Up to three samples of a list, for a sentence. */
export function sample(items: readonly string[], length = 60): string {
  const short = [...new Set(items)].map((item) => (item.length > length ? `${item.slice(0, length - 1)}…` : item));
  return (
    short
      .slice(0, 3)
      .map((item) => `“${item}”`)
      .join(', ') + (short.length > 3 ? ` and ${short.length - 3} more` : '')
  );
}

/** The running text of each slide on all its sheets: in order, and with what is repeated. */
export function textBySlide<Sheet extends { no: number }>(
  sheets: readonly Sheet[],
  pick: (sheet: Sheet) => readonly string[],
): Map<number, string> {
  return new Map([...Map.groupBy(sheets, ({ no }) => no)].map(([no, all]) => [no, all.flatMap(pick).join(' ')]));
}

/** Groups sheets of one slide (its click steps) and joins what `pick` finds on them, without repeats. */
export function bySlide<Sheet extends { no: number }>(
  sheets: readonly Sheet[],
  pick: (sheet: Sheet) => readonly string[],
): Map<number, string[]> {
  const found = new Map<number, Set<string>>();
  for (const sheet of sheets)
    for (const item of pick(sheet)) found.set(sheet.no, (found.get(sheet.no) ?? new Set()).add(item));
  return new Map([...found].map(([no, items]) => [no, [...items]]));
}
