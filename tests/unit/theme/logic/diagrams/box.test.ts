import { expect, test } from 'vitest';
import { leftOf, placeBox, rightOf } from '../../../../../theme/logic/diagrams/box.ts';

const box = { left: 10, top: 20, width: 100, height: 40 };

test('arrows meet the middle of a side', () => {
  expect(leftOf(box)).toEqual({ x: 10, y: 40 });
  expect(rightOf(box)).toEqual({ x: 110, y: 40 });
});

test('a box is placed in pixels', () => {
  expect(placeBox(box)).toEqual({ left: '10px', top: '20px', width: '100px', height: '40px' });
});
