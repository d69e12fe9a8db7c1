import type { Box, Point } from './box.ts';

export interface Balance {
  /** Size of the canvas in pixels. */
  width: number;
  height: number;
  /** The side that hangs lower; left out: level. */
  heavier?: 'left' | 'right';
  /** Room under the post for what is weighed, in pixels. */
  foot?: number;
}

export interface HungBalance {
  left: Box;
  right: Box;
  pivot: Point;
  /** SVG paths. */
  beam: string;
  cords: string;
  post: string;
}

/** How far a tilted beam's ends lie from level, and how long the cords are, in pixels. */
const tilt = 22;
const cord = 26;
/** Between the sides: the post stands there. */
const gap = 68;

/** The beam, its post and the boxes that hang from it; the heavier box is lower by twice the tilt. */
export function hangBalance({ width, height, heavier, foot = 0 }: Balance): HungBalance {
  const dip = heavier === undefined ? 0 : tilt;
  const pivot = { x: width / 2, y: 11 + dip };
  const sideWidth = (width - gap) / 2;
  const boxHeight = height - foot - pivot.y - cord - dip - (foot > 0 ? 12 : 0);
  const ends = { left: heavier === 'left' ? dip : -dip, right: heavier === 'right' ? dip : -dip };
  const hang = (side: 'left' | 'right'): Box => ({
    left: side === 'left' ? 0 : sideWidth + gap,
    top: pivot.y + ends[side] + cord,
    width: sideWidth,
    height: boxHeight,
  });
  const left = hang('left');
  const right = hang('right');
  const middle = ({ left: from, width: across }: Box): number => from + across / 2;
  const cordsOf = (box: Box): string => {
    const [x, y] = [middle(box), box.top - cord];
    return `M${x} ${y}L${x - 60} ${box.top}M${x} ${y}L${x + 60} ${box.top}`;
  };
  const bottom = height - foot;
  return {
    left,
    right,
    pivot,
    beam: `M${middle(left)} ${pivot.y + ends.left}L${middle(right)} ${pivot.y + ends.right}`,
    cords: cordsOf(left) + cordsOf(right),
    post: `M${pivot.x} ${pivot.y}V${bottom}M${pivot.x - 22} ${bottom}H${pivot.x + 22}`,
  };
}
