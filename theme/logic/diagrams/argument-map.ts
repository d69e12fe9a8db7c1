import type { Box } from './box.ts';
import type { ArrowKind } from './draw-arrow.ts';

/** A box of an argument map: what it says and where the source says it. */
export interface MapNode {
  text: string;
  /** Set above the text: a number, a name. */
  name?: string;
  /** support: + · limit: − · cause: the one filled box · plain if left out. */
  kind?: 'support' | 'limit' | 'cause';
  /** A condition whose mark it bears. */
  criterion?: 1 | 2;
  cite?: string;
  derived?: boolean;
  /** Who says it: checked against the source, not shown. */
  voice?: string;
  /** Width and height in pixels; what is left out is taken from the map's `box`. */
  width?: number;
  height?: number;
  /** The click at which it appears. */
  click?: number;
}

export interface MapEdge {
  from: string;
  to: string;
  kind?: ArrowKind;
  /** Read out between the two boxes, such as `supports`. */
  verb: string;
}

/** An argument map as a slide's frontmatter describes it. Boxes are read in the order in which they are written. */
export interface ArgumentMap {
  /** Says what the map shows to those who do not see it. */
  label: string;
  nodes: Record<string, MapNode>;
  edges: MapEdge[];
  /** Size of a box that names none, in pixels. */
  box: { width: number; height: number };
  /** Between ranks, and between the boxes of a rank, in pixels. */
  rankGap: number;
  rowGap: number;
}

/** Where the boxes stand: made once by `npm run lay-out-maps` and committed. */
export interface MapLayout {
  width: number;
  height: number;
  boxes: Record<string, Box>;
}
