import { expect, test } from 'vitest';
import { drawBranches } from '../../../../../theme/logic/diagrams/draw-branches.ts';

test('every branch begins at the middle of the left edge and ends at the middle of its row', () => {
  const paths = drawBranches(3, 40, 100).split('M').slice(1);
  expect(paths).toHaveLength(3);
  expect(paths.every((path) => path.startsWith('0 60C'))).toBe(true);
  expect(paths.map((path) => / 70 (\d+)H100$/.exec(path)?.[1])).toEqual(['20', '60', '100']);
});

test('a single branch is a straight line', () => {
  expect(drawBranches(1, 40, 100)).toBe('M0 20C42 20 28 20 70 20H100');
});
