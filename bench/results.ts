/** What was measured, and the numbers taken from it. */
import type { ToolName } from './tools.ts';

/** One export gives the one or the other: reading the memory takes time. */
export type Quantity = 'time' | 'memory';

export interface Result {
  slides: number;
  tool: ToolName;
  quantity: Quantity;
  seconds: number;
  peakBytes: number;
  /** Why there is no time; undefined if all went well. */
  failure: string | undefined;
}

export interface Summary {
  /** The median of the runs that took the time. */
  seconds: number;
  /** The most that was read; 0 if it was not. */
  peakBytes: number;
}

/** One tool at one size; nothing if it was not run, and only the reason if any of its runs failed. */
export function summarise(
  results: readonly Result[],
  slides: number,
  tool: ToolName,
): Summary | { failure: string } | undefined {
  const runs = results.filter((result) => result.slides === slides && result.tool === tool);
  const failed = runs.find(({ failure }) => failure !== undefined);
  if (failed?.failure !== undefined) return { failure: failed.failure };
  if (runs.length === 0) return undefined;
  return {
    seconds: median(runs.filter(({ quantity }) => quantity === 'time').map(({ seconds }) => seconds)),
    peakBytes: Math.max(0, ...runs.map(({ peakBytes }) => peakBytes)),
  };
}

/** How many times as long the first took; nothing if either has no time. */
export function findRatio(
  first: ReturnType<typeof summarise>,
  second: ReturnType<typeof summarise>,
): number | undefined {
  return first && second && 'seconds' in first && 'seconds' in second ? first.seconds / second.seconds : undefined;
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
