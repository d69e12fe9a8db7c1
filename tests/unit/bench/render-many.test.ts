import { expect, it } from 'vitest';
import { growthOf } from '../../../bench/render-many.ts';

const samples = (bytesAt: (done: number) => number) =>
  Array.from({ length: 61 }, (_, done) => ({ done, bytes: bytesAt(done) }));

it('sees memory that grows after the tenth deck, and not what the first ones take', () => {
  expect(growthOf(samples((done) => 500 + 10 * done))).toBeGreaterThan(1.3);
  expect(growthOf(samples((done) => 50 * Math.min(done, 10)))).toBe(1);
});

it('says nothing of too few decks', () => {
  expect(growthOf(samples(() => 1).slice(0, 10))).toBeUndefined();
});
