/** What was measured, and the numbers taken from it. */
import type { ToolName } from './tools.ts';

export interface Result {
  slides: number;
  tool: ToolName;
  seconds: number;
  peakBytes: number;
  /** Why there is no time; undefined if all went well. */
  failure: string | undefined;
}

export interface Summary {
  /** The median of all runs. */
  seconds: number;
  /** The most of all runs. */
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
    seconds: median(runs.map(({ seconds }) => seconds)),
    peakBytes: Math.max(...runs.map(({ peakBytes }) => peakBytes)),
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
