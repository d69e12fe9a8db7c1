import { expect, test } from 'vitest';
import { scalePeriods } from '../../../../../theme/logic/diagrams/scale-periods.ts';

test('divides the width by the shares, with a gap between two', () => {
  expect(scalePeriods([1, 3], 430, 30)).toEqual([100, 300]);
});

test('a period without a share counts one', () => {
  expect(scalePeriods([undefined, 1, undefined], 320, 10)).toEqual([100, 100, 100]);
});
