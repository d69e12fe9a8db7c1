import { expect, test } from 'vitest';
import { routeMap } from '../../../../../theme/logic/diagrams/route-map.ts';

const layout = {
  width: 300,
  height: 200,
  boxes: {
    cause: { left: 0, top: 50, width: 100, height: 90 },
    up: { left: 200, top: 0, width: 100, height: 60 },
    down: { left: 200, top: 140, width: 100, height: 60 },
  },
};
const nodes = { cause: { text: 'cause' }, up: { text: 'up', click: 1 }, down: { text: 'down', click: 2 } };

test('arrows leave a box together and arrive short of the next, a bar shorter than a point', () => {
  const edges = [
    { from: 'cause', to: 'down', verb: 'limits', kind: 'limit' as const },
    { from: 'cause', to: 'up', verb: 'supports' },
  ];
  expect(routeMap({ nodes, edges }, layout).arrows).toEqual([
    { from: { x: 100, y: 95 }, to: { x: 195, y: 170 }, kind: 'limit', click: 2 },
    { from: { x: 100, y: 95 }, to: { x: 198, y: 30 }, kind: 'plain', click: 1 },
  ]);
});

test('arrows that arrive at one box are spread along its edge, the upper one from the upper box', () => {
  const swapped = { ...layout, boxes: { ...layout.boxes, end: { left: 402, top: 80, width: 50, height: 30 } } };
  const edges = [
    { from: 'down', to: 'end', verb: 'limits' },
    { from: 'up', to: 'end', verb: 'supports' },
  ];
  const { arrows } = routeMap({ nodes: { ...nodes, end: { text: 'end' } }, edges }, swapped);
  expect(arrows.map(({ to }) => to)).toEqual([
    { x: 400, y: 100 },
    { x: 400, y: 90 },
  ]);
});

test('a box from which arrows of both signs leave is a pivot, and no other', () => {
  const support = { from: 'cause', to: 'up', verb: 'supports', kind: 'support' as const };
  const limit = { from: 'cause', to: 'down', verb: 'limits', kind: 'limit' as const };
  expect(routeMap({ nodes, edges: [support, limit] }, layout).pivots).toEqual([{ x: 100, y: 95, click: 0 }]);
  expect(routeMap({ nodes, edges: [support] }, layout).pivots).toEqual([]);
});

test('a box without a place is an error that says what to do', () => {
  const edges = [{ from: 'cause', to: 'new', verb: 'supports' }];
  expect(() => routeMap({ nodes: { ...nodes, new: { text: 'new' } }, edges }, layout)).toThrow(
    'The layout has no place for the box “new”: run `npm run lay-out-maps` again.',
  );
});
