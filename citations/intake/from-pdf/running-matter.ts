import type { Stretch } from './page.ts';
import { rowsOf } from './reading-order.ts';

/** Pages without their heads and feet. */
export interface CleanedPages {
  pages: Stretch[][];
  /** What was taken away. */
  removed: { text: string; page: number }[];
  /** The number that is printed on each page, where one is. */
  printed: (string | undefined)[];
}

/** A line at the upper or lower edge of a page. */
interface EdgeRow {
  page: number;
  stretches: Stretch[];
  text: string;
  /** The text with a sign for every number. */
  shape: string;
  y: number;
  size: number;
  isArtifact: boolean;
  isTop: boolean;
  /** How many lines of the page are nearer to the edge. */
  depth: number;
}

/** How many lines at each edge of a page may be running matter. */
const deepest = 3;
const number = /(?<![\p{L}\p{N}.,/])(?:\d{1,4}|[ivxlc]{1,7})(?![\p{L}\p{N}/]|[.,]\p{N})/gu;

/**
 * Takes heads, feet and page numbers off: what stands at the same height of several pages with the same words, what the
 * PDF marks as matter of the page, what stands where such lines stand elsewhere, and numbers that count with the pages.
 */
export function removeRunningMatter(pages: readonly Stretch[][], heights: readonly number[]): CleanedPages {
  const rows = pages.flatMap((page, i) => edgeRows(page, i));
  const counted = countingRows(rows);
  const running = new Set(rows.filter((row) => isRepeated(row, rows) || isMarked(row, heights) || counted.has(row)));
  for (const row of rows) if (!running.has(row) && standsWith(row, running, pages.length)) running.add(row);
  for (const row of rows) if (rows.some((outer) => isOutside(outer, row) && !running.has(outer))) running.delete(row);
  const gone = new Set([...running].flatMap(({ stretches }) => stretches));
  return {
    pages: pages.map((page) => page.filter((stretch) => !gone.has(stretch))),
    removed: [...running].map(({ text, page }) => ({ text, page })),
    printed: printedNumbers([...running], pages.length),
  };
}

/** Lines of the text begin where lines of the page end. */
const isOutside = (one: EdgeRow, other: EdgeRow): boolean =>
  one.page === other.page && one.isTop === other.isTop && one.depth < other.depth;

function edgeRows(stretches: readonly Stretch[], page: number): EdgeRow[] {
  const rows = rowsOf(stretches);
  return rows.flatMap((own, i) => {
    const isTop = i * 2 < rows.length;
    const depth = isTop ? i : rows.length - 1 - i;
    if (depth >= deepest) return [];
    const text = own.map((stretch) => stretch.text).join(' ');
    return [
      {
        page,
        stretches: own,
        text,
        shape: text.replace(number, '#'),
        y: own[0]?.y ?? 0,
        size: own[0]?.size ?? 0,
        isArtifact: own.every(({ pieces }) => pieces.every((piece) => piece.isArtifact)),
        isTop,
        depth,
      },
    ];
  });
}

/** The same words at the same height of another page; numbers alone are no words. */
function isRepeated(row: EdgeRow, rows: readonly EdgeRow[]): boolean {
  if (!/\p{L}{2}/u.test(row.shape)) return false;
  return rows.some((other) => other.page !== row.page && other.shape === row.shape && Math.abs(other.y - row.y) < 3);
}

const isMarked = ({ isArtifact, y, page }: EdgeRow, heights: readonly number[]): boolean =>
  isArtifact && (y < 0.15 * (heights[page] ?? 0) || y > 0.85 * (heights[page] ?? 0));

/** Lone numbers at one height that grow by one from page to page. */
function countingRows(rows: readonly EdgeRow[]): Set<EdgeRow> {
  const lone = rows.flatMap((row) => {
    const value = /^[\s–—-]*(?:page|seite|p\.|s\.)?\s*(\d{1,4}|[ivxlc]{1,7})[\s–—.-]*$/iu.exec(row.text)?.[1];
    return value === undefined ? [] : [{ row, offset: numberOf(value) - row.page }];
  });
  const counting = lone.filter(({ row, offset }) =>
    lone.some((other) => other.row.page !== row.page && other.offset === offset),
  );
  return new Set(counting.map(({ row }) => row));
}

/** A head that no other page has, as of a chapter with one page: it stands where most pages have theirs. */
function standsWith(row: EdgeRow, running: ReadonlySet<EdgeRow>, pageCount: number): boolean {
  const same = [...running].filter(({ y, size }) => Math.abs(y - row.y) < 1.5 && Math.abs(size - row.size) < 0.2);
  const pages = new Set(same.map(({ page }) => page));
  return !pages.has(row.page) && pages.size >= 2 && pages.size * 2 >= pageCount - 1;
}

/** The numbers in running matter that count with the pages; where most agree, the pages between have theirs as well. */
function printedNumbers(rows: readonly EdgeRow[], pageCount: number): (string | undefined)[] {
  const found = rows.flatMap((row) =>
    [...row.text.matchAll(number)].map(([text]) => ({ text, page: row.page, offset: numberOf(text) - row.page })),
  );
  const votes = new Map<number, Set<number>>();
  for (const { offset, page, text } of found)
    if (/^\d/u.test(text)) votes.set(offset, (votes.get(offset) ?? new Set()).add(page));
  const [best] = [...votes].sort(([, a], [, b]) => b.size - a.size);
  if (!best || best[1].size < 2) return Array.from({ length: pageCount });
  const [offset, pages] = best;
  const first = Math.min(...pages);
  return Array.from({ length: pageCount }, (_, page) => {
    if (page >= first) return String(page + offset);
    const roman = found.find((one) => one.page === page && /^[ivxlc]/u.test(one.text))?.text;
    return roman ?? (page + offset > 0 ? String(page + offset) : undefined);
  });
}

function numberOf(text: string): number {
  if (/^\d/u.test(text)) return Number(text);
  const values: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
  const digits = [...text.toLowerCase()].map((letter) => values[letter] ?? 0);
  return digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0);
}
