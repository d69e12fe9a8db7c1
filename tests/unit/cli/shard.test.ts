import { describe, expect, it } from 'vitest';
import { findShard, isShard, shardOf } from '../../../cli/shard.ts';
import { failureOf } from '../findings/failure-of.ts';

describe('findShard', () => {
  it.each<[string, NodeJS.ProcessEnv, number, number]>([
    ['2/8', {}, 2, 8],
    ['2/8', { CI_NODE_INDEX: '1', CI_NODE_TOTAL: '3' }, 2, 8],
    ['', { CI_NODE_INDEX: '3', CI_NODE_TOTAL: '3' }, 3, 3],
    ['', { CIRCLE_NODE_INDEX: '0', CIRCLE_NODE_TOTAL: '4' }, 1, 4],
    ['', { BUILDKITE_PARALLEL_JOB: '3', BUILDKITE_PARALLEL_JOB_COUNT: '4' }, 4, 4],
    ['', slurm(1, { min: 1, count: 2 }), 1, 2],
    ['', slurm(30, { min: 10, count: 3, step: 10 }), 3, 3],
    ['', slurm(0, { min: 0, count: 2 }), 1, 2],
    ['/8', { JOB_COMPLETION_INDEX: '0' }, 1, 8],
    ['/8', { AWS_BATCH_JOB_ARRAY_INDEX: '7' }, 8, 8],
  ])('%j with %j is part %i of %i', (asked, environment, index, total) => {
    expect(findShard(asked, environment)).toEqual({ index, total });
  });

  it.each<[NodeJS.ProcessEnv]>([[{}], [{ CI_NODE_TOTAL: '1' }], [{ SYSTEM_JOBPOSITIONINPHASE: '' }]])(
    'is all decks with %j',
    (environment) => {
      expect(findShard('', environment)).toBeUndefined();
    },
  );

  it.each<[string, NodeJS.ProcessEnv, string]>([
    ['', { JOB_COMPLETION_INDEX: '3' }, 'not of how many'],
    ['/8', {}, 'does not say which part'],
    ['9/8', {}, 'no such part'],
    ['0/8', {}, 'no such part'],
    ['/3', { JOB_COMPLETION_INDEX: '3' }, 'no such part'],
    // a task alone, begun again by hand: it is the third of eight, and Slurm says the first of one
    ['', slurm(7, { min: 1, count: 2, step: 4 }), 'no such part'],
  ])('refuses %j with %j rather than make the wrong part', (asked, environment, what) => {
    expect(failureOf(() => findShard(asked, environment))).toMatchObject([
      { code: 'OPTION_INVALID', what: expect.stringContaining(what) },
    ]);
  });
});

function slurm(id: number, { min, count, step = 1 }: { min: number; count: number; step?: number }) {
  return {
    SLURM_ARRAY_TASK_ID: String(id),
    SLURM_ARRAY_TASK_MIN: String(min),
    SLURM_ARRAY_TASK_COUNT: String(count),
    SLURM_ARRAY_TASK_STEP: String(step),
  };
}

it.each([
  ['1/8', true],
  ['/8', true],
  ['8', false],
  ['1/0', false],
  ['a/8', false],
])('isShard %s: %s', (text, fits) => {
  expect(isShard(text)).toBe(fits);
});

describe('shardOf', () => {
  const names = Array.from({ length: 1000 }, (_, i) => `course/week-${i}/slides.md`);

  it('gives each deck one part, and all parts about as many', () => {
    const counts = Map.groupBy(names, (name) => shardOf(name, 8));
    expect([...counts.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    for (const part of counts.values()) expect(Math.abs(part.length - 125)).toBeLessThan(40);
  });

  it('is the same on every machine', () => {
    expect(names.slice(0, 5).map((name) => shardOf(name, 8))).toEqual([5, 5, 2, 5, 1]);
  });
});
