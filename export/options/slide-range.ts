/** Ranges of slides as they are typed: `1-5,8`, `4-`. */

/** Numbers from 1, and stretches that do not run backwards. */
export function isRange(text: string): boolean {
  return text.split(',').every((part) => {
    const [, from, to] = /^\s*(\d+)(?:-(\d*))?\s*$/.exec(part) ?? [];
    return Number(from) >= 1 && (!to || Number(to) >= Number(from));
  });
}

/**
 * The numbers a range selects, in order and once each.
 *
 * @param range as typed, `''` for all
 * @param total how many slides the deck has
 */
export function slidesInRange(range: string, total: number): number[] {
  if (range === '') return Array.from({ length: total }, (_, i) => i + 1);
  const selected = new Set<number>();
  for (const part of range.split(',')) {
    const [, from, dash, to] = /^\s*(\d+)(-?)(\d*)\s*$/.exec(part) ?? [];
    const last = dash ? (to ? Number(to) : total) : Number(from);
    for (let no = Math.max(1, Number(from)); no <= Math.min(last, total); no++) selected.add(no);
  }
  return [...selected].sort((a, b) => a - b);
}
