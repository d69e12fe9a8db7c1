import { linesNeeded, longestWord } from '../lines-needed.ts';
import { type ArgumentMap, gaps } from './argument-map.ts';

export interface Size {
  width: number;
  height: number;
}

/** Sizes of labels in boxes, their lines, and what a box has around them, in pixels of the slide. */
const label = { size: 20, line: 24, padding: 24, border: 14 };
/** Room that a mark takes above the words, and a locator behind them. */
const markHeight = 58;
const locator = ' ¶00 s00';
const widest = 300;

/**
 * How large each box is: as the map says, else as wide as its ranks leave room, though never narrower than its longest
 * word, and as high as its words need.
 *
 * @param ranks the boxes of each rank, by their ids
 * @param width of the canvas in pixels
 */
export function sizeBoxes(map: ArgumentMap, ranks: readonly (readonly string[])[], width: number): Map<string, Size> {
  const { nodes, box, rankGap = gaps.rankGap } = map;
  const least = ranks.map((ids) => Math.max(...ids.map((id) => leastWidth(map, id))));
  const widths = shareWidth(least, width - rankGap * (ranks.length - 1));
  return new Map(
    ranks.flatMap((ids, rank) =>
      ids.map((id) => {
        const { width: own = box?.width ?? widths[rank]!, height, text, cite, criterion } = nodes[id]!;
        const words = cite === undefined ? text : text + locator;
        const lines = linesNeeded(words, own - label.padding, label.size);
        const needed = lines * label.line + label.border + (criterion === undefined ? 0 : markHeight);
        return [id, { width: own, height: height ?? box?.height ?? needed }] as const;
      }),
    ),
  );
}

function leastWidth({ nodes, box }: ArgumentMap, id: string): number {
  const { width = box?.width, text } = nodes[id]!;
  return width ?? Math.ceil(longestWord(text, label.size)) + label.padding;
}

/** The same for all, but for those that need more. */
function shareWidth(least: readonly number[], width: number): number[] {
  const shared = new Set(least.keys());
  for (;;) {
    const taken = least.reduce((sum, one, i) => (shared.has(i) ? sum : sum + one), 0);
    const share = Math.min(widest, Math.floor((width - taken) / Math.max(1, shared.size)));
    const needing = [...shared].filter((i) => least[i]! > share);
    if (needing.length === 0) return least.map((one, i) => (shared.has(i) ? share : one));
    for (const i of needing) shared.delete(i);
  }
}
