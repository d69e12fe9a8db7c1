import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shareMinutes } from '../../../start/share-minutes.ts';

it('deals all minutes in halves, more to what weighs more', () => {
  expect(shareMinutes(20, [1, 3, 1])).toEqual([4, 12, 4]);
  expect(shareMinutes(5, [1, 1, 1])).toEqual([2, 1.5, 1.5]);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 600 }),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
      (total, weights) => {
        const shares = shareMinutes(total, weights);
        expect(shares.reduce((one, other) => one + other, 0)).toBe(total);
        for (const share of shares) expect(share * 2).toBe(Math.max(0, Math.round(share * 2)));
      },
    ),
  );
});
