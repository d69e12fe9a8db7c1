import type { ArgumentMap, MapEdge, MapLayout } from './argument-map.ts';
import type { Box, Point } from './box.ts';
import type { ArrowKind } from './draw-arrow.ts';

/** An arrow of an argument map, from the right edge of one box to the left edge of another. */
export interface MapArrow {
  from: Point;
  to: Point;
  kind: ArrowKind;
  /** The click at which the later of its two boxes appears; 0 if both are always there. */
  click: number;
}

export interface RoutedMap {
  arrows: MapArrow[];
  /** Where arrows of both signs leave one box: the hinge on which the argument turns; with the click of its box. */
  pivots: (Point & { click: number })[];
}

/** Kept free before a box, so that a head is not under its border, in pixels. */
const clearance: Record<ArrowKind, number> = { plain: 2, support: 2, limit: 5 };

/**
 * Where the arrows of a map leave and arrive. Arrows that arrive at one box are spread evenly along its edge, in the
 * order of the boxes they come from, so that no head covers another; those that leave one box leave together.
 *
 * @throws {Error} where the layout has no place for a box: it was made before the box was written
 */
export function routeMap({ nodes, edges }: Pick<ArgumentMap, 'nodes' | 'edges'>, { boxes }: MapLayout): RoutedMap {
  const boxOf = (id: string): Box => {
    const box = boxes[id];
    if (box === undefined)
      throw new Error(`The layout has no place for the box “${id}”: run \`npm run lay-out-maps\` again.`);
    return box;
  };
  const middleOf = (id: string): number => boxOf(id).top + boxOf(id).height / 2;
  const leaving = (id: string): Point => ({ x: boxOf(id).left + boxOf(id).width, y: middleOf(id) });
  const arrows = edges.map((edge) => {
    const { kind = 'plain' } = edge;
    const arriving = edges.filter(({ to }) => to === edge.to).sort((a, b) => middleOf(a.from) - middleOf(b.from));
    const { left, top, height } = boxOf(edge.to);
    const port = top + (height * (arriving.indexOf(edge) + 1)) / (arriving.length + 1);
    return {
      from: leaving(edge.from),
      to: { x: left - clearance[kind], y: port },
      kind,
      click: Math.max(nodes[edge.from]?.click ?? 0, nodes[edge.to]?.click ?? 0),
    };
  });
  const pivots = Object.keys(nodes)
    .filter((id) => isPivot(edges.filter(({ from }) => from === id)))
    .map((id) => ({ ...leaving(id), click: nodes[id]?.click ?? 0 }));
  return { arrows, pivots };
}

const isPivot = (leaving: MapEdge[]): boolean =>
  (['support', 'limit'] as const).every((sign) => leaving.some(({ kind }) => kind === sign));
