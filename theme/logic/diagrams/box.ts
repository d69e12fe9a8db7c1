/** Places on a diagram's canvas, in pixels of the slide (980 wide), from its top left corner. */
export interface Point {
  x: number;
  y: number;
}

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** plain: a statement · cause: filled · support: + · limit: − */
export type BoxKind = 'plain' | 'cause' | 'support' | 'limit';

/** The middle of a side: where arrows leave and arrive, whatever height the words give a box centred in its cell. */
export const leftOf = ({ left, top, height }: Box): Point => ({ x: left, y: top + height / 2 });
export const rightOf = ({ left, top, width, height }: Box): Point => ({ x: left + width, y: top + height / 2 });

/** A box as CSS that places an absolutely positioned element. */
export function placeBox({ left, top, width, height }: Box): Record<'left' | 'top' | 'width' | 'height', string> {
  return { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` };
}
