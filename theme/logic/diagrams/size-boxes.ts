import { linesNeeded } from '../lines-needed.ts';
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

/** How large each box is: as the map says, else as wide as its ranks leave room, and as high as its words need. */
export function sizeBoxes(
  { nodes, box, rankGap = gaps.rankGap }: ArgumentMap,
  ranks: number,
  width: number,
): Map<string, Size> {
  const free = Math.floor((width - rankGap * (ranks - 1)) / Math.max(1, ranks));
  return new Map(
    Object.entries(nodes).map(([id, node]) => {
      const own = node.width ?? box?.width ?? Math.min(widest, free);
      const words = node.cite === undefined ? node.text : node.text + locator;
      const lines = linesNeeded(words, own - label.padding, label.size);
      const needed = lines * label.line + label.border + (node.criterion === undefined ? 0 : markHeight);
      return [id, { width: own, height: node.height ?? box?.height ?? needed }];
    }),
  );
}
