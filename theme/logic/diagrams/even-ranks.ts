import type { Box } from './box.ts';

/**
 * Closes the gaps that a layered layout leaves within its ranks: the boxes of a rank stand `rowGap` apart, in the order
 * of the map, and each rank is centred. A rank of one box stands at the middle of its neighbours, within the height of
 * the highest rank.
 *
 * @returns the boxes with whole tops, the uppermost at 0
 */
export function evenRanks(
  boxes: ReadonlyMap<string, Box>,
  edges: readonly { from: string; to: string }[],
  rowGap: number,
): Record<string, Box> {
  const ranks = [...Map.groupBy([...boxes], ([, { left, width }]) => left + width / 2).values()];
  const heightOf = (rank: [string, Box][]): number =>
    rank.reduce((sum, [, { height }]) => sum + height, rowGap * (rank.length - 1));
  const whole = Math.max(...ranks.map(heightOf));
  const evened = new Map<string, Box>();
  for (const rank of ranks) {
    let top = (whole - heightOf(rank)) / 2;
    for (const [id, box] of rank) {
      evened.set(id, { ...box, top: Math.round(top) });
      top += box.height + rowGap;
    }
  }
  for (const [[id, box] = ['', undefined], ...others] of ranks) {
    if (box === undefined || others.length > 0) continue;
    const tops = neighboursOf(id, edges).flatMap((other) => evened.get(other) ?? []);
    const middles = tops.map(({ top, height }) => top + height / 2);
    if (middles.length === 0) continue;
    const middle = middles.reduce((sum, value) => sum + value, 0) / middles.length;
    evened.set(id, { ...box, top: Math.round(Math.min(Math.max(0, middle - box.height / 2), whole - box.height)) });
  }
  return Object.fromEntries([...boxes.keys()].map((id) => [id, evened.get(id) as Box]));
}

function neighboursOf(id: string, edges: readonly { from: string; to: string }[]): string[] {
  return edges.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));
}
