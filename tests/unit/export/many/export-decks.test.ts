import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exportDecks } from '../../../../export/many/export-decks.ts';
import type { Lane } from '../../../../export/many/lane.ts';
import type { Result, Task } from '../../../../export/many/task.ts';
import { resolveOptions } from '../../../../export/options/resolve-options.ts';
import { finding } from '../../../../findings/finding.ts';
import { createScratch } from '../../../support/scratch.ts';

const died = (deck: string): Result => ({
  ...{ deck, seconds: 0, status: 'failed' },
  findings: [finding('EXPORT_DIED', 'The process that exported the deck ended (SIGKILL).')],
});
const done = (deck: string): Result => ({
  ...{ deck, seconds: 0, status: 'exported', files: [], findings: [] },
  slidev: { version: '', isOfDeck: false },
});

/** Decks `a`, `b`, …, one at a time; a lane does with each what is said, and what happens is written down. */
function run(decks: string, make: (deck: string, lane: number, end: () => void) => Promise<Result>) {
  const folder = createScratch();
  mkdirSync(join(folder, 'out'));
  const tasks = [...decks].map((deck): Task => {
    const entry = join(folder, `${deck}.md`);
    const options = resolveOptions({ entry, given: { force: true } }, {}, entry, '');
    return { deck, entry, options, targets: [{ product: 'slides', path: join(folder, 'out', `${deck}.pdf`) }] };
  });
  const job = new AsyncDisposableStack();
  const log: string[] = [];
  let count = 0;
  const start = (): Lane => {
    const no = ++count;
    let hasEnded = false;
    const end = () => (hasEnded = true);
    log.push(`start ${no}`);
    return {
      isWorn: () => hasEnded,
      make: async ({ task, next }) => {
        log.push(`${no}: ${task.deck}, then ${next === undefined ? 'none' : next.slice(-4, -3)}`);
        return await make(task.deck, no, end);
      },
      [Symbol.asyncDispose]: async () => {
        end();
        log.push(`end ${no}`);
      },
    };
  };
  const events = { step: () => undefined, ended: ({ deck, status }: Result) => void log.push(`${deck} ${status}`) };
  const over = exportDecks({ tasks, jobs: 1, keepGoing: true }, events, job, start);
  return { over, job, log };
}

it('tells a lane which deck comes next, and keeps it for all', async () => {
  const { over, log } = run('ab', async (deck) => done(deck));
  expect(await over).toEqual([done('a'), done('b')]);
  expect(log).toEqual(['start 1', '1: a, then b', 'a exported', '1: b, then none', 'b exported']);
});

it('tries a deck once more in a new lane where the lane has died, and no more than once', async () => {
  const { over, log } = run('ab', async (deck, lane, end) => {
    if (deck === 'b' && lane > 1) return done(deck);
    end();
    return died(deck);
  });
  expect((await over).map(({ deck, status }) => `${deck} ${status}`)).toEqual(['a failed', 'b exported']);
  expect(log.filter((line) => /^start|^\w (?:failed|exported)/.test(line))).toEqual([
    ...['start 1', 'start 2', 'a failed', 'start 3', 'b exported'],
  ]);
});

it('begins no lane in the place of one that ends because all is over', async () => {
  const { promise: gone, resolve: go } = Promise.withResolvers<void>();
  const { over, job, log } = run('ab', async (deck, _, end) => {
    await gone;
    end();
    return died(deck);
  });
  await expect.poll(() => log).toContain('1: a, then b');
  const disposed = job.disposeAsync();
  go();
  await disposed;
  expect(await over).toEqual([]);
  expect(log.filter((line) => /^start|^end/.test(line))).toEqual(['start 1', 'end 1']);
});
