import { expect, it } from 'vitest';
import { Failure } from '../../../../findings/failure.ts';
import { finding } from '../../../../findings/finding.ts';
import { eachInTurn } from '../../../../site/many/each-in-turn.ts';

it('does no more at a time than is asked for, and keeps the order', async () => {
  let now = 0;
  let most = 0;
  const results = await eachInTurn([5, 1, 3, 2], 2, async (turns) => {
    most = Math.max(most, ++now);
    for (let i = 0; i < turns; i++) await null;
    now -= 1;
    return turns * 2;
  });
  expect(results).toEqual([10, 2, 6, 4]);
  expect(most).toBe(2);
});

it('does all of them before it tells what went wrong with any', async () => {
  const done: number[] = [];
  const work = eachInTurn([1, 2, 3, 4], 2, async (one) => {
    done.push(one);
    if (one % 2 === 1) throw new Failure([finding('PAGE_BLANK', `deck ${one}`)]);
  });
  const { findings } = (await work.catch((error: unknown) => error)) as Failure;
  expect(findings.map(({ what }) => what)).toEqual(['deck 1', 'deck 3']);
  expect(done).toEqual([1, 2, 3, 4]);
});
