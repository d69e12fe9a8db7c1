/**
 * Deals the minutes of a talk to its slides, by weight and in halves, so that they add up.
 *
 * @param total minutes of the talk
 * @param weights one number above 0 a slide
 * @returns minutes a slide, each a multiple of ½, the rest with the largest
 */
export function shareMinutes(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((one, other) => one + other, 0);
  const shares = weights.map((weight) => Math.floor((2 * total * weight) / sum) / 2);
  const left = total - shares.reduce((one, other) => one + other, 0);
  const heaviest = weights.indexOf(Math.max(...weights));
  return shares.map((share, i) => (i === heaviest ? share + left : share));
}
