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
  start: () => Lane = startLane,
): Promise<Result[]> {
  const waiting: Task[] = [];
  const results: Result[] = [];
  const lanes = new Set<Lane>();
  let isOver = false;
  job.defer(async () => {
    isOver = true; // before the lanes go: none is begun in the place of another then
    await Promise.all([...lanes].map((lane) => lane[Symbol.asyncDispose]()));
  });

  async function end(result: Result): Promise<void> {
    results.push(result);
    await events.ended(result);
  }

  async function work(): Promise<void> {
    let lane: Lane | undefined;
    for (let task = waiting.shift(); task && !isOver; task = waiting.shift()) {
      let result = await make(task);
      // A lane that has died, whoever killed it, says nothing against the deck: a new one tries once more.
      if (hasDied(result) && !isOver) result = await make(task);
      if (isOver) return;
      await end(result);
      if (result.status === 'failed' && !keepGoing) waiting.length = 0;
    }

    async function make(task: Task): Promise<Result> {
      lane = await readyLane(lane);
      return await lane.make({ task, next: waiting[0]?.entry }, (...step) => events.step(task.deck, ...step));
    }
  }

  async function readyLane(lane: Lane | undefined): Promise<Lane> {
    if (lane && !lane.isWorn()) return lane;
    await lane?.[Symbol.asyncDispose]();
    if (lane) lanes.delete(lane);
    if (isOver) throw new Error('Interrupted.');
    const fresh = start();
    lanes.add(fresh);
    return fresh;
  }

  for (const task of tasks) {
    if (isOver) return results;
    const same = await findSame(task);
    if (same) await end(same);
    else waiting.push(task);
  }
  await Promise.all(Array.from({ length: Math.min(jobs, waiting.length) }, work));
  return results;
}

/** What is wrong with a deck is found by the lane, too. */
async function findSame(task: Task): Promise<Result | undefined> {
  const started = performance.now();
  const same = await reuse(task, () => undefined).catch(() => undefined);
  const seconds = Math.round((performance.now() - started) / 10) / 100;
  return same && { deck: task.deck, seconds, ...same };
}

const hasDied = ({ findings }: Result): boolean => findings.some(({ code }) => code === 'EXPORT_DIED');
