import { expect, test } from 'vitest';
import { drawArrow } from '../../../../../theme/logic/diagrams/draw-arrow.ts';

const from = { x: 0, y: 50 };

test('a level arrow is straight and ends in a point', () => {
  const { shaft, head, level } = drawArrow(from, { x: 100, y: 50 });
  expect(shaft).toBe('M0 50L100 50');
  expect(head).toBe('M92 42L100 50L92 58');
  expect(level).toEqual([from, { x: 100, y: 50 }]);
});

test('what limits ends in a bar', () => {
  expect(drawArrow(from, { x: 100, y: 50 }, { kind: 'limit' }).head).toBe('M100 40L100 60');
});

test('an arrow that falls points down', () => {
  expect(drawArrow(from, { x: 0, y: 90 }).head).toBe('M8 82L0 90L-8 82');
});

test('it bends where it is told to; the rest is level and bears the verb', () => {
  const to = { x: 200, y: 10 };
  expect(drawArrow(from, to, { bendWidth: 40 })).toMatchObject({
    shaft: 'M0 50C20 50 20 10 40 10L200 10',
    level: [{ x: 40, y: 10 }, to],
  });
  expect(drawArrow(from, to, { bendWidth: 40, bend: 'end' })).toMatchObject({
    shaft: 'M0 50L160 50C180 50 180 10 200 10',
    level: [from, { x: 160, y: 50 }],
  });
});

test('a bend is never wider than the arrow is long', () => {
  expect(drawArrow(from, { x: 30, y: 10 }).shaft).toBe('M0 50C15 50 15 10 30 10L30 10');
});
