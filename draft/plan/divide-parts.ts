import type { SortedLine } from '../read/line.ts';
import type { Manuscript } from '../read/read-manuscript.ts';
import type { Cues } from '../signs/cues.ts';
import { countSpoken, termsOf } from '../text/words.ts';
import { nameParts } from '../weigh/name-part.ts';
import type { Part } from './part.ts';

/** Most parts that an agenda can show. */
const most = 6;
/** A talk has a part for so many minutes, and a part so many words at least, where no headings say otherwise. */
const minutesOfPart = 6;
const wordsOfPart = 120;

/** The parts of a talk: the document's own, by its headings; else where its words turn to something else. */
export function divideParts({ lines, title }: Manuscript, { minutes, cues }: { minutes: number; cues: Cues }): Part[] {
  const content = lines.filter(({ role }) => ['heading', 'body', 'item', 'cell'].includes(role));
  if (content.length === 0) return [];
  const headed = byHeadings(content);
  const parts = headed ?? byTurns(content, { minutes, cues });
  const names = nameParts(parts.map(({ lines: own }) => own.filter(({ role }) => role !== 'heading')));
  const isWhole = parts.length === 1 && title !== undefined;
  return parts.map((part, i): Part => {
    const heading = headingName(part);
    if (heading !== undefined) return { ...part, name: heading, named: endsOf(part.headings) };
    if (isWhole) return { ...part, name: title.text, named: [title] };
    const { name = '', line } = names[i] ?? {};
    return { ...part, name, named: line ? [line] : [] };
  });
}

/** The first heading and the last: a name is made of them. */
const endsOf = (headings: readonly SortedLine[]): SortedLine[] =>
  headings.filter(({ paragraph }) => [headings[0]?.paragraph, headings.at(-1)?.paragraph].includes(paragraph));

type Unnamed = Omit<Part, 'name' | 'named'>;

const isContent = ({ role }: SortedLine): boolean => role !== 'heading';

/** Sections under the headings of the highest level that there are at least two of. */
function byHeadings(lines: readonly SortedLine[]): Unnamed[] | undefined {
  const levels = lines.filter(({ role, number }) => role === 'heading' && number === 1).map(({ level = 1 }) => level);
  const top = [1, 2, 3, 4, 5, 6].find((level) => levels.filter((one) => one <= level).length >= 2);
  if (top === undefined) return undefined;
  const sections: Unnamed[] = [];
  for (const line of lines) {
    const isTop = line.role === 'heading' && (line.level ?? 1) <= top;
    const isSame = isTop && sections.at(-1)?.headings.at(-1)?.paragraph === line.paragraph;
    if (sections.length === 0 || (isTop && !isSame)) sections.push({ headings: [], lines: [] });
    if (isTop) sections.at(-1)?.headings.push(line);
    sections.at(-1)?.lines.push(line);
  }
  return merge(sections);
}

/** Sections with nothing in them join the next one, short openings too; the shortest neighbours join until few are left. */
function merge(sections: readonly Unnamed[]): Unnamed[] {
  const words = ({ lines }: Unnamed) => lines.filter(isContent).reduce((sum, { text }) => sum + countSpoken(text), 0);
  const joined: Unnamed[] = [];
  let waiting: Unnamed | undefined;
  for (const [i, section] of sections.entries()) {
    const whole: Unnamed = waiting ? join(waiting, section) : section;
    const isScanty = !whole.lines.some(isContent) || (i === 0 && whole.headings.length === 0 && words(whole) < 60);
    waiting = isScanty ? whole : undefined;
    if (!isScanty) joined.push(whole);
  }
  if (waiting) {
    const last = joined.pop();
    joined.push(last ? join(last, waiting) : waiting);
  }
  while (joined.length > most) {
    const sums = joined.slice(1).map((section, i) => words(section) + words(joined[i] as Unnamed));
    const at = sums.indexOf(Math.min(...sums));
    joined.splice(at, 2, join(joined[at] as Unnamed, joined[at + 1] as Unnamed));
  }
  return joined;
}

const join = (one: Unnamed, other: Unnamed): Unnamed => ({
  headings: [...one.headings, ...other.headings],
  lines: [...one.lines, ...other.lines],
});

/** The heading of a part, or the first and the last of several, without their numbers. */
function headingName({ headings }: Unnamed): string | undefined {
  const names = [...new Set(headings.map(({ paragraph }) => paragraph))].map((paragraph) =>
    headings
      .filter((line) => line.paragraph === paragraph)
      .map(({ text }) => text)
      .join(' ')
      .replace(/^(?:§+\s*)?(?:\p{N}{1,2}(?:\.\p{N}{1,2})*[.)]|[IVX]{1,5}\.|[A-Z]\.)\s+|[.。:：]$/gu, ''),
  );
  return names.length > 1 ? `${names[0]} – ${names.at(-1)}` : names[0];
}

/**
 * Stretches of paragraphs, parted where the words on both sides have least in common, as in TextTiling (Hearst,
 * Computational Linguistics 23, 1997), the more so where a paragraph opens with a word that turns the argument.
 */
function byTurns(lines: readonly SortedLine[], { minutes, cues }: { minutes: number; cues: Cues }): Unnamed[] {
  const paragraphs: SortedLine[][] = [];
  for (const line of lines) {
    if (paragraphs.at(-1)?.[0]?.paragraph !== line.paragraph) paragraphs.push([]);
    paragraphs.at(-1)?.push(line);
  }
  const sizes = paragraphs.map((one) => one.reduce((sum, { text }) => sum + countSpoken(text), 0));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const wanted = Math.max(1, Math.min(4, Math.round(minutes / minutesOfPart) + 1, Math.floor(total / wordsOfPart)));
  const smallest = total / (wanted * 2.5);
  const bags = paragraphs.map((one) => one.flatMap(({ text }) => termsOf(text)));
  const turns = bags
    .map((_, i) => ({
      at: i,
      depth: i === 0 ? -1 : difference(bags, sizes, i) + (turnsAt(paragraphs[i]?.[0], cues) ? 0.15 : 0),
    }))
    .slice(1)
    .sort((a, b) => b.depth - a.depth || a.at - b.at);
  const cuts: number[] = [];
  for (const { at } of turns) {
    if (cuts.length + 1 >= wanted) break;
    const bounds = [0, ...cuts, at, paragraphs.length].sort((a, b) => a - b);
    const isLarge = bounds.slice(1).every((end, i) => sumOf(sizes.slice(bounds[i], end)) >= smallest);
    if (isLarge) cuts.push(at);
  }
  const bounds = [0, ...cuts.sort((a, b) => a - b), paragraphs.length];
  return bounds.slice(1).map((end, i) => ({ headings: [], lines: paragraphs.slice(bounds[i], end).flat() }));
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

const turnsAt = (line: SortedLine | undefined, cues: Cues): boolean =>
  line !== undefined && [cues.against, cues.instead, cues.follows, cues.when].some((cue) => cue.test(line.text));

/** So many words on each side are compared. */
const view = 150;

/** How little the words before a paragraph have in common with those from it on, 0 to 1. */
function difference(bags: readonly (readonly string[])[], sizes: readonly number[], at: number): number {
  const [before, after] = [collect(bags, sizes, at - 1, -1), collect(bags, sizes, at, 1)];
  const dot = [...before].reduce((sum, [term, times]) => sum + times * (after.get(term) ?? 0), 0);
  const norm = (bag: ReadonlyMap<string, number>) =>
    Math.sqrt([...bag.values()].reduce((sum, times) => sum + times * times, 0));
  return 1 - dot / ((norm(before) || 1) * (norm(after) || 1));
}

function collect(bags: readonly (readonly string[])[], sizes: readonly number[], from: number, step: 1 | -1) {
  const bag = new Map<string, number>();
  for (let i = from, words = 0; i >= 0 && i < bags.length && words < view; words += sizes[i] ?? 0, i += step)
    for (const term of bags[i] ?? []) bag.set(term, (bag.get(term) ?? 0) + 1);
  return bag;
}
