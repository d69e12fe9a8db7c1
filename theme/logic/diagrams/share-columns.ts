/** How much narrower or wider than the mean a column may be. */
const most = 0.19;

/** Shares of a width for texts beside each other: a longer one has more, within bounds. */
export function shareColumns(texts: readonly string[]): number[] {
  const mean = texts.reduce((sum, text) => sum + text.length, 0) / texts.length || 1;
  return texts.map((text) => Math.min(1 + most, Math.max(1 - most, text.length / mean)));
}
