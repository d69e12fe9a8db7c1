import { expect, test } from 'vitest';
import { evenRanks } from '../../../../../theme/logic/diagrams/even-ranks.ts';

const box = (left: number, top: number, height: number) => ({ left, top, width: 100, height });

test('closes the gaps of a rank and keeps the order in which its boxes are written', () => {
  const boxes = new Map([
    ['first', box(0, 300, 40)],
    ['second', box(0, 0, 60)],
  ]);
  expect(evenRanks(boxes, [], 10)).toEqual({ first: box(0, 0, 40), second: box(0, 50, 60) });
});

test('centres a low rank beside a high one', () => {
  const boxes = new Map([
    ['a', box(0, 0, 100)],
    ['b', box(0, 0, 100)],
    ['c', box(200, 0, 50)],
    ['d', box(200, 0, 50)],
  ]);
  const { c, d } = evenRanks(boxes, [], 20);
  expect([c?.top, d?.top]).toEqual([50, 120]);
});

test('a box alone in its rank stands at the middle of its neighbours', () => {
  const boxes = new Map([
    ['cause', box(0, 0, 40)],
    ['up', box(200, 0, 50)],
    ['down', box(200, 0, 50)],
    ['aside', box(200, 0, 50)],
  ]);
  const edges = [
    { from: 'cause', to: 'up' },
    { from: 'cause', to: 'down' },
  ];
  expect(evenRanks(boxes, edges, 0).cause?.top).toBe(30);
});

test('a box alone in its rank stays within the height of the highest rank', () => {
  const boxes = new Map([
    ['cause', box(0, 0, 120)],
    ['up', box(200, 0, 50)],
    ['down', box(200, 0, 100)],
  ]);
  expect(evenRanks(boxes, [{ from: 'cause', to: 'up' }], 0).cause?.top).toBe(0);
});
