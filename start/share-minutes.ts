/**
 * Deals the minutes of a talk to its slides, by weight and in halves, so that they add up: what rounding leaves over goes
 * to those that it took most from.
 *
 * @param total minutes of the talk
 * @param weights one number above 0 a slide
 * @returns minutes a slide, each a multiple of ½
 */
export function shareMinutes(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((one, other) => one + other, 0);
  const exact = weights.map((weight) => (2 * total * weight) / sum);
  const halves = exact.map(Math.floor);
  const left = Math.round(2 * total - halves.reduce((one, other) => one + other, 0));
  const shortest = exact
    .map((share, i) => ({ i, lost: share - Math.floor(share) }))
    .sort((a, b) => b.lost - a.lost || (weights[b.i] ?? 0) - (weights[a.i] ?? 0) || a.i - b.i);
  for (const { i } of shortest.slice(0, left)) halves[i] = (halves[i] ?? 0) + 1;
  return halves.map((half) => half / 2);
}
