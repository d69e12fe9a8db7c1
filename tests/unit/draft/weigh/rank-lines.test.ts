import { expect, it } from 'vitest';
import { rankLines } from '../../../../draft/weigh/rank-lines.ts';

it('ranks the sentence that shares most with the others first', () => {
  const ranks = rankLines([
    'The harbour was closed in winter.',
    'The harbour of the town was closed because the winter brought ice.',
    'Ice covered the town.',
    'A cat slept on a chair.',
  ]);
  expect(Math.max(...ranks)).toBe(ranks[1]);
  expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(4);
});
