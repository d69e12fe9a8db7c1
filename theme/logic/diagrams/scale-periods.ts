/**
 * Divides a scale among periods: each is as wide as its share, not as long as it lasted, and `gap` stands between two
 * for the mark that says so.
 *
 * @param shares one for each period, more than 0; what is left out counts 1
 * @returns the width of each, in pixels
 */
export function scalePeriods(shares: readonly (number | undefined)[], width: number, gap: number): number[] {
  const parts = shares.map((share = 1) => share);
  const unit = (width - gap * (parts.length - 1)) / parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part * unit);
}
