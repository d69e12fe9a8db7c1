import type { SortedLine } from '../read/line.ts';
import type { Picture, Proposal } from '../signs/picture.ts';
import { proposePictures } from '../signs/propose-pictures.ts';
import { showList, showTable, showVerse } from '../signs/show-forms.ts';
import type { Tongue } from '../text/main-clause.ts';
import { countSpoken } from '../text/words.ts';
import type { PartContent, Passage } from './part.ts';

/** Fewer words between two pictures are read with one of them; more are divided. */
const few = 60;
const many = 170;

/**
 * Divides a part into passages, so that each has one picture at most: the plainest signs first, and what stands between
 * goes with its neighbour, or makes a passage of its own where it is long enough.
 */
export function tilePassages(
  { part, index, tables }: PartContent,
  { tongue, weights }: { tongue: Tongue; weights: ReadonlyMap<number, number> },
): Passage[] {
  const lines = part.lines.filter((line) => !part.headings.includes(line));
  const forms = proposeForms(lines, tables);
  // What rises beside a table of it is shown there.
  const told = forms.filter(({ picture }) => wordless.has(picture.kind)).flatMap((form) => besideOf(form, lines));
  const isNew = ({ picture, lines: [line] }: Proposal) =>
    picture.kind !== 'change' || !told.some(({ index }) => index === line?.index);
  const seeds = choose(
    [
      ...forms,
      ...proposePictures(
        lines.filter(({ role }) => role === 'body'),
        tongue,
      ).filter(isNew),
    ],
    weights,
  );
  const tiles: Tile[] = [];
  for (const line of lines) {
    const seed = seeds.find((one) => one.lines.some((shown) => shown.index === line.index));
    const last = tiles.at(-1);
    if (seed && last?.seed === seed) last.lines.push(line);
    else if (seed) tiles.push({ seed, lines: [line] });
    else if (last && !last.seed && last.lines.at(-1)?.paragraph === line.paragraph) last.lines.push(line);
    else if (last?.seed && isBetween(line, last.seed)) last.lines.push(line);
    else tiles.push({ lines: [line] });
  }
  return settle(tiles).map(({ lines: own, seed }) => ({
    part: index,
    lines: own,
    ...(seed ? { picture: seed.picture } : {}),
    ...(seed?.gist ? { gist: seed.gist } : {}),
    beside: seed && wordless.has(seed.picture.kind) ? besideOf(seed, lines) : [],
    shown: seed?.lines ?? [],
    value: Math.max(0, ...own.map((line) => weights.get(line.index) ?? 0)) * (1 + 0.15 * (seed?.strength ?? 0)),
  }));
}

const wordless = new Set<Picture['kind']>(['table', 'chart']);

/** The sentence after a table, and the one before it. */
function besideOf({ lines: shown }: Proposal, lines: readonly SortedLine[]): SortedLine[] {
  const last = Math.max(...shown.map(({ index }) => index));
  const first = Math.min(...shown.map(({ index }) => index));
  const after = lines.find(({ index, role }) => index > last && role === 'body');
  const before = lines.findLast(({ index, role }) => index < first && role === 'body');
  return [...(after ? [after] : []), ...(before ? [before] : [])];
}

interface Tile {
  lines: SortedLine[];
  seed?: Proposal;
}

/** A sentence between two that one picture shows. */
const isBetween = ({ index }: SortedLine, { lines }: Proposal): boolean =>
  lines.some((line) => line.index < index) && lines.some((line) => line.index > index);

/** Pictures that want different sentences: the plainest first, of equals the one whose sentences carry more. */
function choose(proposals: readonly Proposal[], weights: ReadonlyMap<number, number>): Proposal[] {
  const worth = ({ strength, lines }: Proposal) =>
    strength + 0.3 * Math.min(2, Math.max(...lines.map(({ index }) => weights.get(index) ?? 0)));
  const taken = new Set<number>();
  const chosen: Proposal[] = [];
  for (const proposal of proposals.toSorted(
    (a, b) => worth(b) - worth(a) || (a.lines[0]?.index ?? 0) - (b.lines[0]?.index ?? 0),
  )) {
    const indices = proposal.lines.map(({ index }) => index);
    const span = Array.from(
      { length: Math.max(...indices) - Math.min(...indices) + 1 },
      (_, i) => Math.min(...indices) + i,
    );
    if (span.some((index) => taken.has(index))) continue;
    for (const index of span) taken.add(index);
    chosen.push(proposal);
  }
  return chosen;
}

/** What the form of the document says: its tables, lists and verses. */
function proposeForms(lines: readonly SortedLine[], tables: PartContent['tables']): Proposal[] {
  const lists = [...new Set(lines.flatMap(({ list }) => list ?? []))];
  const paragraphs = [...new Set(lines.filter(({ role }) => role === 'body').map(({ paragraph }) => paragraph))];
  return [
    ...tables.flatMap((table) => (lines.some((line) => line.table === table.name) ? showTable(table) : [])),
    ...lists.flatMap((list) => showList(lines.filter((line) => line.list === list)) ?? []),
    ...paragraphs.flatMap((paragraph) => showVerse(lines.filter((line) => line.paragraph === paragraph)) ?? []),
  ];
}

/** Scraps go with a neighbour, the one before if it is of the same paragraph; long stretches are divided. */
function settle(tiles: readonly Tile[]): Tile[] {
  const settled: Tile[] = [];
  for (const tile of tiles.flatMap(divide)) {
    const last = settled.at(-1);
    const isScrap = tile.seed === undefined && wordsOf(tile) < few;
    const isLastScrap = last !== undefined && last.seed === undefined && wordsOf(last) < few;
    const isHeading = tile.lines[0]?.role === 'heading';
    if (
      last &&
      isScrap &&
      !isHeading &&
      (!isLastScrap || last.lines.at(-1)?.paragraph === tile.lines[0]?.paragraph) &&
      wordsOf(last) < many
    )
      last.lines.push(...tile.lines);
    else if (last && isLastScrap) settled.splice(-1, 1, { ...tile, lines: [...last.lines, ...tile.lines] });
    else settled.push({ ...tile, lines: [...tile.lines] });
  }
  const last = settled.at(-1);
  const before = settled.at(-2);
  if (last && before && last.seed === undefined && wordsOf(last) < few) {
    before.lines.push(...last.lines);
    settled.pop();
  }
  return settled;
}

function divide(tile: Tile): Tile[] {
  const words = wordsOf(tile);
  if (tile.seed || words <= many) return [tile];
  const pieces = Math.ceil(words / many);
  const divided: Tile[] = [];
  let read = 0;
  for (const line of tile.lines) {
    const piece = Math.min(pieces - 1, Math.floor((read / words) * pieces));
    const own = (divided[piece] ??= { lines: [] });
    own.lines.push(line);
    read += countSpoken(line.text);
  }
  return divided.filter(Boolean);
}

const wordsOf = ({ lines }: Tile): number => lines.reduce((sum, { text }) => sum + countSpoken(text), 0);
