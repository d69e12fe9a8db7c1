import { Failure, findingsOf } from '../../findings/failure.ts';
import type { Finding } from '../../findings/finding.ts';

/**
 * Does something with each, some at a time.
 *
 * @returns what came of each, in their order
 * @throws {Failure} with what went wrong with any, once all are done
 */
export async function eachInTurn<T, R>(all: readonly T[], atATime: number, work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const found: Finding[] = [];
  const waiting = all.entries(); // the lanes share it: each takes the next
  await Promise.all(Array.from({ length: atATime }, lane));
  if (found.length > 0) throw new Failure(found);
  return results;

  async function lane(): Promise<void> {
    for (const [i, one] of waiting)
      await work(one).then(
        (result) => void (results[i] = result),
        (error: unknown) => void found.push(...findingsOf(error)),
      );
  }
}
