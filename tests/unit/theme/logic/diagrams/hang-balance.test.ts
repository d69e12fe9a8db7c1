import { expect, test } from 'vitest';
import { hangBalance } from '../../../../../theme/logic/diagrams/hang-balance.ts';

test('level: both sides hang at one height, alike, with the post between them', () => {
  const { left, right, pivot } = hangBalance({ width: 868, height: 300 });
  expect(left.top).toBe(right.top);
  expect(left.width).toBe(right.width);
  expect(pivot.x).toBe((left.left + right.left + right.width) / 2);
});

test('the heavier side hangs lower, and both stay on the canvas', () => {
  const { left, right } = hangBalance({ width: 868, height: 300, heavier: 'right' });
  expect(right.top - left.top).toBe(44);
  expect(left.top).toBeGreaterThan(0);
  expect(right.top + right.height).toBeLessThanOrEqual(300);
  const mirrored = hangBalance({ width: 868, height: 300, heavier: 'left' });
  expect([mirrored.left.top, mirrored.right.top]).toEqual([right.top, left.top]);
});

test('room is left under the post for what is weighed', () => {
  const { left, post } = hangBalance({ width: 868, height: 300, foot: 40 });
  expect(left.top + left.height).toBeLessThan(260);
  expect(post).toContain('V260');
});
