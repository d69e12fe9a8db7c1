/** The order of an export of many decks: lanes take the next deck until there is none. */

import { reuse } from '../reuse.ts';
import type { Step } from '../step.ts';
import { type Lane, startLane } from './lane.ts';
import type { Result, Task } from './task.ts';

export interface ManyRequest {
  tasks: readonly Task[];
  /** How many are made at a time. */
  jobs: number;
  /** Whether others are still begun after one has failed. */
  keepGoing: boolean;
}

export interface ManyEvents {
  step: (deck: string, ...step: Parameters<Step>) => void;
  /** A deck is done with; told in the order in which they end. */
  ended: (result: Result) => void | Promise<void>;
}

/**
 * Exports many decks, each as it would come out alone. What goes wrong with one is a finding of that one.
 *
 * @param job the lanes are put here; disposing of it is the caller's
 * @returns what came of those that were begun
 */
export async function exportDecks(
  { tasks, jobs, keepGoing }: ManyRequest,
  events: ManyEvents,
  job: AsyncDisposableStack,
): Promise<Result[]> {
  const waiting: Task[] = [];
  const results: Result[] = [];
  let isOver = false;
  job.defer(() => {
    isOver = true;
  });

  const end = async (result: Result) => {
    results.push(result);
    await events.ended(result);
  };

  for (const task of tasks) {
    if (isOver) return results;
    const started = performance.now();
    const same = await reuse(task, () => undefined).catch(() => undefined); // what is wrong is found by the lane, too
    const seconds = Math.round((performance.now() - started) / 10) / 100;
    if (same) await end({ deck: task.deck, seconds, ...same });
    else waiting.push(task);
  }

  async function work(): Promise<void> {
    let lane: Lane | undefined;
    job.defer(async () => await lane?.[Symbol.asyncDispose]());
    for (let task = waiting.shift(); task && !isOver; task = waiting.shift()) {
      const result = await makeInTurn(task);
      if (isOver) return;
      await end(result);
      if (result.status === 'failed' && !keepGoing) waiting.length = 0;
    }

    /** A lane that has died, whoever killed it, says nothing against the deck: a new one tries once more. */
    async function makeInTurn(task: Task): Promise<Result> {
      const isFresh = !lane || lane.isWorn();
      const result = await make(task);
      return hasDied(result) && !isFresh && !isOver ? await make(task) : result;
    }

    async function make(task: Task): Promise<Result> {
      if (lane?.isWorn()) {
        await lane[Symbol.asyncDispose]();
        lane = undefined;
      }
      lane ??= startLane();
      const [next] = waiting;
      return await lane.make({ task, next: next?.entry }, (...step) => events.step(task.deck, ...step));
    }
  }

  await Promise.all(Array.from({ length: Math.min(jobs, waiting.length) }, work));
  return results;
}

const hasDied = ({ findings }: Result): boolean => findings.some(({ code }) => code === 'EXPORT_DIED');
