/** What the export has to reach. */
import { findRatio, type Result, summarise } from './results.ts';

export interface Bar {
  what: string;
  /** The value may be at most this. */
  limit: number;
  unit?: string;
  /** Nothing where the sizes or tools it needs were not measured. */
  measure: (results: readonly Result[]) => number | undefined;
}

type Ours = 'export' | 'kept' | 'edited';
const states: Record<Ours, string> = { export: 'cold', kept: 'new deck', edited: 'one slide edited' };

const againstTool = (ours: Ours, tool: 'slidev' | 'marp', label: string, slides: number, limit: number): Bar => ({
  what: `${states[ours]}: time / time of ${label}, ${slides} slides`,
  limit,
  measure: (results) => findRatio(summarise(results, slides, ours), summarise(results, slides, tool)),
});

const sizes = [10, 50, 200, 1000];
const ofSizes = (ours: Ours, tool: 'slidev' | 'marp', label: string, limits: readonly number[]): Bar[] =>
  limits.map((limit, i) => againstTool(ours, tool, label, sizes[i]!, limit));

export const bars: readonly Bar[] = [
  ...ofSizes('export', 'marp', 'Marp CLI', [1.6, 1.5, 1.4, 1.3]),
  ...ofSizes('kept', 'marp', 'Marp CLI', [1, 1, 1, 1]),
  ...ofSizes('edited', 'marp', 'Marp CLI', [0.9, 0.9, 0.8, 0.8]),
  ...ofSizes('export', 'slidev', '`slidev export`', [0.4, 0.4, 0.25]),
  {
    what: 'peak memory at 1000 slides',
    limit: 1000,
    unit: 'MB',
    measure: (results) => {
      const summary = summarise(results, 1000, 'export');
      return summary && 'peakBytes' in summary ? summary.peakBytes / 1e6 : undefined;
    },
  },
];
