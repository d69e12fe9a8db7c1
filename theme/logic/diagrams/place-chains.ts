import type { Box, Point } from './box.ts';

export interface PlacedChains {
  cause: Box;
  /** By chain and step: the box, and the arrow that falls to it. */
  chains: { box: Box; arrow: { from: Point; to: Point } }[][];
}

/** Height of the cause with one line and with two, and of an arrow; distance of arrows from the left edge, and between chains, in pixels. */
const causeHeights = { low: 56, tall: 86 };
const arrowHeights = { low: 46, tall: 38 };
const indent = 26;
const gap = 20;

/** One cause across the top; under it the chains beside each other, each filling the height with its own steps. */
export function placeChains(size: {
  width: number;
  height: number;
  /** Steps of each chain. */
  chains: readonly number[];
  /** The cause has two lines. */
  isTall?: boolean;
}): PlacedChains {
  const { width, height, chains, isTall = false } = size;
  const [causeHeight, arrowHeight] = isTall
    ? [causeHeights.tall, arrowHeights.tall]
    : [causeHeights.low, arrowHeights.low];
  const chainWidth = (width - gap * (chains.length - 1)) / chains.length;
  return {
    cause: { left: 0, top: 0, width, height: causeHeight },
    chains: chains.map((steps, chain) => {
      const boxHeight = (height - causeHeight) / steps - arrowHeight;
      return Array.from({ length: steps }, (_, step) => {
        const left = chain * (chainWidth + gap);
        const top = causeHeight + arrowHeight + step * (boxHeight + arrowHeight);
        const x = left + indent;
        return {
          box: { left, top, width: chainWidth, height: boxHeight },
          arrow: { from: { x, y: top - arrowHeight }, to: { x, y: top - 3 } },
        };
      });
    }),
  };
}
