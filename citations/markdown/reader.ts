import { type Decimal, decimalOfLanguage } from '../../theme/tables/read-number.ts';
import type { Table } from '../../theme/tables/table.ts';
import { createLineMap } from '../text/line-map.ts';
import { attributeOf, elementsAround } from './pair-elements.ts';
import { type PreparedPage, preparePage } from './prepare-page.ts';
import type { DeckPlace } from './quotation.ts';
import type { SlideText } from './split-slides.ts';

/** A Markdown file, and what it may leave unsaid. */
export interface MarkdownFile {
  file: string;
  text: string;
  /** The source meant by a `cite` without a key. */
  defaultKey?: string;
  /** Of the deck (BCP 47), unless a slide says another. */
  language?: string;
  /** The author's slide number of a line, from 1; by default the slides of each file count from 1. */
  slideOf?: (line: number) => number | undefined;
  /** The table that a chart is drawn from (`file:` in its data), where it can be read. */
  tableOf?: (path: string) => { file: string; text: string; table: Table } | undefined;
}

/** A file taken apart, and the way from offsets to places. */
export interface Reader {
  prepared: PreparedPage;
  defaultKey: string | undefined;
  language: string | undefined;
  tableOf: NonNullable<MarkdownFile['tableOf']>;
  placeOf: (offset: number) => DeckPlace;
}

/** Takes a file apart. */
export function createReader(input: MarkdownFile): Reader {
  const prepared = preparePage(input.text);
  const { defaultKey, language, tableOf = () => undefined } = input;
  return { prepared, defaultKey, language, tableOf, placeOf: createPlacer(input, prepared) };
}

function createPlacer({ file, text, slideOf }: MarkdownFile, { slides }: PreparedPage): Reader['placeOf'] {
  const lineMap = createLineMap(text);
  return (offset) => {
    const place = lineMap(offset);
    const slide = slideAt(slides, offset);
    const number = slideOf ? slideOf(place.line) : slide?.number;
    const part = slide?.note && offset >= slide.note.start ? 'note' : 'slide';
    return { file, ...place, ...(number === undefined ? {} : { slide: number }), part };
  };
}

/** The slide in which an offset lies, its frontmatter included. */
export function slideAt(slides: readonly SlideText[], offset: number): SlideText | undefined {
  return slides.findLast(({ frontmatterStart }) => frontmatterStart <= offset);
}

/** The voice that the innermost element around an offset names, else its slide. */
export function voiceAt({ prepared }: Reader, offset: number): { voice?: string } {
  const [own] = elementsAround(prepared.elements, offset).flatMap((element) => attributeOf(element, 'voice') ?? []);
  const voice = own?.value ?? slideAt(prepared.slides, offset)?.frontmatter.voice;
  return typeof voice === 'string' ? { voice } : {};
}

/** How the language of a slide, or of its deck, writes the decimals of a number. */
export function decimalAt({ prepared, language }: Reader, offset: number): { decimal?: Decimal } {
  const own = slideAt(prepared.slides, offset)?.frontmatter.lang;
  const said = typeof own === 'string' ? own : language;
  const decimal = said === undefined ? undefined : decimalOfLanguage(said);
  return decimal === undefined ? {} : { decimal };
}
