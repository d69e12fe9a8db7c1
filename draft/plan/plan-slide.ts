import type { Line, SortedLine } from '../read/line.ts';
import type { Box, Picture } from '../signs/picture.ts';
import { fitsIn, quotationRooms, rooms } from '../signs/rooms.ts';
import { fits } from '../text/fit.ts';
import { type Clause, mainClause, type Tongue } from '../text/main-clause.ts';
import { type Phrase, phraseOf } from '../text/phrase.ts';
import type { Passage } from './part.ts';

/** A slide of the draft before it is written. */
export interface SlidePlan {
  part: number;
  headline: Clause;
  picture: Picture;
  /** The sentences that the picture shows. */
  shown: Line[];
  lines: SortedLine[];
}

/** Pictures under which any sentence of the passage may stand as headline; under others it is one of theirs. */
const open = new Set<Picture['kind']>(['list', 'verse', 'table', 'chart']);
/** A sentence that stands in the picture as a whole is shown already. */
const whole = new Set<Picture['kind']>(['balance', 'advice', 'timeline', ...open]);
const pictured = 0.5;

/**
 * A headline out of the sentence that carries a passage, and what stands below it: the picture that the passage calls
 * for, else the words of its other sentences.
 *
 * @param used sentences that other headlines were taken from
 */
export function planSlide(
  passage: Passage,
  { tongue, weights, used }: { tongue: Tongue; weights: ReadonlyMap<number, number>; used: Set<number> },
): SlidePlan | undefined {
  const { part, lines, picture, shown, gist, beside } = passage;
  const worth = ({ index }: Line) =>
    (weights.get(index) ?? 0) *
    (picture && whole.has(picture.kind) && shown.some((line) => line.index === index) ? pictured : 1) *
    (used.has(index) ? 0.1 : 1);
  const told = lines.filter(({ role }) => role !== 'heading');
  const first = Math.min(...shown.map(({ index }) => index));
  const last = Math.max(...shown.map(({ index }) => index));
  const wanted = told.filter(({ index }) => !picture || open.has(picture.kind) || (first <= index && index <= last));
  const ranked = [
    ...beside.filter(({ index }) => !used.has(index)),
    ...beside,
    ...wanted.toSorted((a, b) => worth(b) - worth(a) || a.index - b.index),
    ...lines,
  ];
  const headline =
    (gist && gistHeadline(gist, tongue)) ??
    firstOf(ranked, (line) => mainClause(line, tongue, (text) => fitsIn(rooms.headline, text)) ?? firstWords(line));
  if (!headline) return undefined;
  used.add(headline.line.index);
  const below = picture ?? wordsBelow(told, headline, tongue, weights);
  return {
    part,
    headline,
    picture: below.kind === 'words' ? below.picture : withoutHeadline(below, headline),
    shown: below.kind === 'words' ? below.shown : shown,
    lines,
  };
}

/** What the headline says already need not lead to the picture again. */
function withoutHeadline(picture: Picture, { line, start, end }: Clause): Picture {
  if (!('lead' in picture) || picture.lead?.line !== line || picture.lead.start < start) return picture;
  if (picture.lead.start >= end) return picture;
  const rest = end < picture.lead.end ? phraseOf(line, end, picture.lead.end) : undefined;
  const { lead: _, ...others } = picture;
  return rest && picture.kind === 'criteria'
    ? ({ ...others, lead: rest } as Picture)
    : end >= picture.lead.end
      ? (others as Picture)
      : picture;
}

/** The words that say what the picture shows, as far as they fit. */
function gistHeadline(gist: Phrase, tongue: Tongue): Clause | undefined {
  const hasRoom = (text: string) => fitsIn(rooms.headline, text);
  if (hasRoom(gist.text)) return { ...gist, goesOn: /[\p{L}\p{N}]/u.test(gist.line.text.slice(gist.end)) };
  const cut = mainClause(gist.line, tongue, hasRoom, gist.start);
  return cut?.start === gist.start ? cut : undefined;
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Of a sentence without clauses that fit, such as a line of a table, as many words as fit. */
function firstWords(line: Line): Clause | undefined {
  const ends = [...line.text.matchAll(/\s+|$/gu)].map(({ index }) => index).filter((at) => at <= 110);
  for (const end of ends.reverse()) {
    const phrase = phraseOf(line, 0, end);
    if (phrase && fitsIn(rooms.headline, phrase.text))
      return { ...phrase, goesOn: phrase.end < line.text.trimEnd().length - 1 };
  }
  return undefined;
}

/** Without a picture: two or three of the other sentences that carry most, else one in large type. */
function wordsBelow(
  lines: readonly SortedLine[],
  headline: Clause,
  tongue: Tongue,
  weights: ReadonlyMap<number, number>,
): { kind: 'words'; picture: Picture; shown: Line[] } {
  const others = lines
    .filter(({ index }) => index !== headline.line.index)
    .toSorted((a, b) => (weights.get(b.index) ?? 0) - (weights.get(a.index) ?? 0) || a.index - b.index);
  const items = others
    .flatMap((line): (Box & { line: Line })[] => {
      const clause = mainClause(line, tongue, (text) => fitsIn(rooms.item, text));
      return clause && clause.text.length >= 12 && !clause.goesOn ? [{ words: clause, line }] : [];
    })
    .slice(0, 3)
    .toSorted((a, b) => a.line.index - b.line.index);
  if (items.length >= 2)
    return { kind: 'words', picture: { kind: 'list', items }, shown: items.map(({ line }) => line) };
  const line = others.find(({ text }) => quotationRooms.some((room) => fits(text, room))) ?? headline.line;
  return { kind: 'words', ...quotationOf(line, tongue) };
}

/** A sentence in large type, as much of it as fits. */
function quotationOf(line: Line, tongue: Tongue): { picture: Picture; shown: Line[] } {
  const hasRoom = (text: string) => quotationRooms.some((room) => fits(text, room));
  const all = phraseOf(line);
  const clause =
    all && hasRoom(all.text) ? { ...all, goesOn: false } : (mainClause(line, tongue, hasRoom) ?? firstWords(line));
  const words = clause ?? { text: line.text, line, start: 0, end: line.text.length, goesOn: false };
  return { picture: { kind: 'quotation', words, ...(words.goesOn ? { goesOn: true } : {}) }, shown: [line] };
}
