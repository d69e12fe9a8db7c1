/** Labels of events over and under an axis of time. */
export interface Label {
  /** Where its stem stands on the axis, in pixels; the label begins there and goes to the right. */
  x: number;
  /** Pixels. */
  width: number;
  height: number;
}

export interface PlacedLabel {
  side: 'over' | 'under';
  /** From the axis to the nearer edge of the label, in pixels. */
  distance: number;
}

/** Pixels between labels beside and over one another. */
const gap = { x: 16, y: 10 };

/**
 * Places labels so that none lies on another and no stem goes through one: from the last to the first, each is put
 * beyond those that begin within its width, on the side on which that keeps it nearer to the axis. The stem of a label so
 * passes only labels that begin after it.
 *
 * @param labels in the order of time
 * @param least pixels that are kept free beside the axis, for its own marks
 */
export function placeLabelsOfDates(labels: readonly Label[], least: { over: number; under: number }): PlacedLabel[] {
  const placed: PlacedLabel[] = Array.from({ length: labels.length });
  for (let i = labels.length - 1; i >= 0; i -= 1) {
    const { x, width } = labels[i]!;
    const reach = (side: PlacedLabel['side']) =>
      Math.max(
        least[side],
        ...labels.slice(i + 1).flatMap((later, k) => {
          const other = placed[i + 1 + k]!;
          return other.side === side && later.x < x + width + gap.x ? other.distance + later.height + gap.y : [];
        }),
      );
    const [over, under] = [reach('over'), reach('under')];
    // Between two that are as near, sides take turns.
    const [overBy, underBy] = [over - least.over, under - least.under];
    const side =
      overBy === underBy ? (placed[i + 1]?.side === 'over' ? 'under' : 'over') : overBy < underBy ? 'over' : 'under';
    placed[i] = { side, distance: side === 'over' ? over : under };
  }
  return placed;
}

/** How far labels reach over and under the axis, in pixels. */
export function extentOf(labels: readonly Label[], placed: readonly PlacedLabel[]): { over: number; under: number } {
  const reach = (side: PlacedLabel['side']) =>
    Math.max(0, ...placed.map((one, i) => (one.side === side ? one.distance + (labels[i]?.height ?? 0) : 0)));
  return { over: reach('over'), under: reach('under') };
}
