import { expect, it } from 'vitest';
import { shareColumns } from '../../../../../theme/logic/diagrams/share-columns.ts';

it('gives a longer text more of the width, within bounds', () => {
  expect(shareColumns(['a'.repeat(95), 'a'.repeat(105)])).toEqual([0.95, 1.05]);
  expect(shareColumns(['a', 'a'.repeat(300)])).toEqual([0.81, 1.19]);
  expect(shareColumns(['', ''])).toEqual([0.81, 0.81]);
});
