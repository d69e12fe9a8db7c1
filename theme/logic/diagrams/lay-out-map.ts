import dagre from '@dagrejs/dagre';
import type { ArgumentMap, MapLayout } from './argument-map.ts';
import type { Box } from './box.ts';
import { evenRanks } from './even-ranks.ts';

/**
 * Places the boxes of an argument map in ranks from left to right, those of a rank in the order in which they are
 * written. Runs when a deck is written, not when it is shown: the places are committed, so that a slide looks the same
 * whatever version of the library is installed.
 *
 * @throws {Error} where an edge names a box that is not there
 */
export function layOutMap({ nodes, edges, box, rankGap, rowGap }: ArgumentMap): MapLayout {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: 'LR', ranksep: rankGap, nodesep: rowGap });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const [id, { width, height }] of Object.entries(nodes)) {
    graph.setNode(id, { width: width ?? box.width, height: height ?? box.height });
  }
  for (const { from, to } of edges) {
    const missing = [from, to].find((id) => nodes[id] === undefined);
    if (missing !== undefined)
      throw new Error(`The edge ${from} → ${to} names ${missing}, which is no box of the map.`);
    graph.setEdge(from, to);
  }
  dagre.layout(graph);
  const placed = Object.keys(nodes).map((id): [string, Box] => {
    const { x, y, width, height } = graph.node(id) as { x: number; y: number; width: number; height: number };
    return [id, { left: Math.round(x - width / 2), top: y - height / 2, width, height }];
  });
  const boxes = evenRanks(new Map(placed), edges, rowGap);
  const all = Object.values(boxes);
  return {
    width: Math.max(...all.map(({ left, width }) => left + width)),
    height: Math.max(...all.map(({ top, height }) => top + height)),
    boxes,
  };
}
