/**
 * A line that splits: from the middle of the left edge a curve to the middle of each row, so that all begin together
 * and none before another. SVG path; each ends level, `width` pixels to the right.
 */
export function drawBranches(count: number, rowHeight: number, width: number): string {
  const middle = (count * rowHeight) / 2;
  const bend = width * 0.7;
  return Array.from({ length: count }, (_, row) => {
    const y = (row + 0.5) * rowHeight;
    return `M0 ${middle}C${bend * 0.6} ${middle} ${bend * 0.4} ${y} ${bend} ${y}H${width}`;
  }).join('');
}
