import type { Point } from './box.ts';

/** plain: leads to · support: + · limit: − */
export type ArrowKind = 'plain' | 'support' | 'limit';

export interface ArrowShape {
  /** SVG path of the shaft. */
  shaft: string;
  /** SVG path of its end: a point for what leads on, a bar for what limits. */
  head: string;
  /** The level stretch of the shaft, over which its verb can stand: from, to. */
  level: [Point, Point];
}

export interface ArrowOptions {
  kind?: ArrowKind;
  /** Where a shaft that changes level bends. */
  bend?: 'start' | 'end';
  /** Width of the bend in pixels; the rest of the shaft is level. */
  bendWidth?: number;
  /** Half the width of the head in pixels. */
  head?: number;
}

/**
 * An arrow between two points. It leaves and arrives along its longer direction if it is straight, and level if it
 * bends, so that a head always meets the edge of a box squarely.
 */
export function drawArrow(from: Point, to: Point, options: ArrowOptions = {}): ArrowShape {
  const { kind = 'plain', bend = 'start', bendWidth = 64, head = 8 } = options;
  if (from.x === to.x || from.y === to.y) {
    const direction = { x: Math.sign(to.x - from.x), y: Math.sign(to.y - from.y) };
    return { shaft: `M${at(from)}L${at(to)}`, head: drawHead(to, direction, kind, head), level: [from, to] };
  }
  const forward = Math.sign(to.x - from.x);
  const width = Math.min(bendWidth, Math.abs(to.x - from.x)) * forward;
  const corner = bend === 'start' ? { x: from.x + width, y: to.y } : { x: to.x - width, y: from.y };
  const shaft =
    bend === 'start'
      ? `M${at(from)}${curve(from, corner)}L${at(to)}`
      : `M${at(from)}L${at(corner)}${curve(corner, to)}`;
  return {
    shaft,
    head: drawHead(to, { x: forward, y: 0 }, kind, head),
    level: bend === 'start' ? [corner, to] : [from, corner],
  };
}

function curve(from: Point, to: Point): string {
  const middle = (from.x + to.x) / 2;
  return `C${at({ x: middle, y: from.y })} ${at({ x: middle, y: to.y })} ${at(to)}`;
}

function drawHead(tip: Point, direction: Point, kind: ArrowKind, half: number): string {
  const across = { x: -direction.y, y: direction.x };
  const move = (along: number, side: number): string =>
    at({
      x: tip.x + direction.x * along + across.x * side,
      y: tip.y + direction.y * along + across.y * side,
    });
  if (kind === 'limit') return `M${move(0, -half * 1.25)}L${move(0, half * 1.25)}`;
  return `M${move(-half, -half)}L${move(0, 0)}L${move(-half, half)}`;
}

const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;
const round = (value: number): number => Math.round(value * 100) / 100;
