import { expect, test } from 'vitest';
import { bottomOf, leftOf, placeBox, rightOf, topOf } from '../../../../logic/diagrams/box.ts';

const box = { left: 10, top: 20, width: 100, height: 40 };

test('arrows meet the middle of an edge', () => {
  expect(leftOf(box)).toEqual({ x: 10, y: 40 });
  expect(rightOf(box)).toEqual({ x: 110, y: 40 });
  expect(topOf(box)).toEqual({ x: 60, y: 20 });
  expect(bottomOf(box)).toEqual({ x: 60, y: 60 });
});

test('a box is placed in pixels', () => {
  expect(placeBox(box)).toEqual({ left: '10px', top: '20px', width: '100px', height: '40px' });
});
