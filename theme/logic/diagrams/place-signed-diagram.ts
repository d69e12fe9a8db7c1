import type { SignedDiagramData } from '../../data/arguments.ts';
import { type Box, leftOf, type Point, rightOf } from './box.ts';
import { type ArrowKind, drawArrow } from './draw-arrow.ts';
import { layOutColumns } from './lay-out-columns.ts';
import { orderForReading, type ReadingStep } from './order-for-reading.ts';

/** A box, and an arrow between two, as a slide's frontmatter describes them. */
export type SignedNode = SignedDiagramData['columns'][number][number];
export type SignedLink = SignedDiagramData['links'][number];

export interface PlacedArrow {
  from: Point;
  to: Point;
  kind: ArrowKind;
  bend: 'start' | 'end';
  /** The level stretch over which the verb stands. */
  level: [Point, Point];
  click?: number;
}

export interface PlacedDiagram {
  steps: ReadingStep<SignedLink>[];
  nodes: Map<string, SignedNode & { box: Box }>;
  arrows: Map<SignedLink, PlacedArrow>;
  /** Width of the part of an arrow that changes level, in pixels: the rest bears the verb. */
  bendWidth: number;
  /** Where arrows of both signs leave one box: the hinge on which an argument turns. */
  pivots: Point[];
}

const kinds: Record<string, ArrowKind> = { '+': 'support', '−': 'limit' };

/** Everything a signed diagram draws, from data alone; `width` and `height` in pixels of the slide. */
export function placeSignedDiagram(data: SignedDiagramData, size: { width: number; height: number }): PlacedDiagram {
  const { columns, links, shares, gap = 120, rowGap, inset } = data;
  const cells = layOutColumns({
    ...size,
    gap,
    rowGap,
    inset,
    columns: columns.map((nodes, column) => ({ rows: nodes.length, share: shares?.[column] })),
  });
  const nodes = new Map(
    columns.flatMap((column, i) => column.map((node, j) => [node.id, { ...node, box: cells[i]![j]! }] as const)),
  );
  const bendWidth = Math.min(48, gap * 0.34);
  const steps = orderForReading([...nodes.keys()], links);
  const leaving = (id: string): SignedLink[] => links.filter(({ from }) => from === id);
  const arrows = new Map(
    links.map((link) => {
      const from = nodes.get(link.from)!;
      const to = nodes.get(link.to)!;
      const kind = link.sign === undefined ? 'plain' : (kinds[link.sign] ?? 'plain');
      const start = rightOf(from.box);
      const end = leftOf(to.box);
      const tip = { x: end.x - (kind === 'limit' ? 10 : 4), y: end.y };
      const bend = leaving(link.from).length > 1 ? 'start' : 'end';
      const { level } = drawArrow(start, tip, { kind, bend, bendWidth });
      const clicks = [from.click, to.click].filter((click) => click !== undefined);
      const click = clicks.length === 0 ? undefined : Math.max(...clicks);
      return [link, { from: start, to: tip, kind, bend, level, click }] as const;
    }),
  );
  const pivots = [...nodes]
    .filter(([id]) => new Set(leaving(id).map(({ sign }) => sign)).isSupersetOf(new Set(['+', '−'] as const)))
    .map(([, { box }]) => rightOf(box));
  return { steps, nodes, arrows, bendWidth, pivots };
}
