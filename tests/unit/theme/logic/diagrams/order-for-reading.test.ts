import { expect, test } from 'vitest';
import { orderForReading } from '../../../../../theme/logic/diagrams/order-for-reading.ts';

const read = (nodes: string[], links: [string, string][]): string =>
  orderForReading(
    nodes,
    links.map(([from, to]) => ({ from, to })),
  )
    .map((step) => ('node' in step ? step.node : '→'))
    .join(' ');

test('a cause, the verb, its effect; then the next verb', () => {
  expect(
    read(
      ['cause', 'one', 'two'],
      [
        ['cause', 'one'],
        ['cause', 'two'],
      ],
    ),
  ).toBe('cause → one → two');
});

test('an effect of several causes comes after the last of them', () => {
  expect(
    read(
      ['a', 'b', 'effect'],
      [
        ['a', 'effect'],
        ['b', 'effect'],
      ],
    ),
  ).toBe('a → b → effect');
});

test('a chain is read to its end before the next one', () => {
  const links: [string, string][] = [
    ['cause', 'a'],
    ['cause', 'b'],
    ['a', 'a2'],
    ['b', 'b2'],
  ];
  expect(read(['cause', 'a', 'b', 'a2', 'b2'], links)).toBe('cause → a → a2 → b → b2');
});

test('a box that is not there, and a circle, are refused', () => {
  expect(() => read(['a'], [['a', 'b']])).toThrow('“b”');
  expect(() =>
    read(
      ['a', 'b'],
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
    ),
  ).toThrow('circle');
});
