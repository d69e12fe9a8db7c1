import dagre from '@dagrejs/dagre';
import { type ArgumentMap, gaps, type MapLayout } from './argument-map.ts';
import type { Box } from './box.ts';
import { evenRanks } from './even-ranks.ts';
import { type Size, sizeBoxes } from './size-boxes.ts';

/** How wide a map is that names no sizes, in pixels of the slide. */
const usualWidth = 868;

/**
 * Places the boxes of an argument map in ranks from left to right, those of a rank in the order in which they are
 * written. The same map always gets the same places.
 *
 * @param width of the canvas in pixels, shared among the ranks as far as the map names no sizes
 * @throws {Error} where an edge names a box that is not there
 */
export function layOutMap(map: ArgumentMap, width = usualWidth): MapLayout {
  const { nodes, edges, rowGap = gaps.rowGap } = map;
  const sizes = sizeBoxes(map, ranksOf(map), width);
  const graph = rank(map, sizes);
  const placed = Object.keys(nodes).map((id): [string, Box] => {
    const { x, y, width, height } = graph.node(id) as PlacedNode;
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

interface PlacedNode extends Size {
  x: number;
  y: number;
}

/** The boxes of each rank, from the left: those of the same size stand in the same column if they are in the same rank. */
function ranksOf(map: ArgumentMap): string[][] {
  const ids = Object.keys(map.nodes);
  const graph = rank(map, new Map(ids.map((id) => [id, { width: 1, height: 1 }])));
  const columns = Map.groupBy(ids, (id) => (graph.node(id) as PlacedNode).x);
  return [...columns].toSorted(([a], [b]) => a - b).map(([, rank]) => rank);
}

function rank(
  { nodes, edges, rankGap = gaps.rankGap, rowGap = gaps.rowGap }: ArgumentMap,
  sizes: ReadonlyMap<string, Size>,
) {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: 'LR', ranksep: rankGap, nodesep: rowGap });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const [id, size] of sizes) graph.setNode(id, { ...size });
  for (const { from, to } of edges) {
    const missing = [from, to].find((id) => nodes[id] === undefined);
    if (missing !== undefined)
      throw new Error(`The edge ${from} → ${to} names ${missing}, which is no box of the map.`);
    graph.setEdge(from, to);
  }
  dagre.layout(graph);
  return graph;
}
