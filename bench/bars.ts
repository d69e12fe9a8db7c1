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

const againstTool = (tool: 'slidev' | 'marp', label: string, slides: number, limit: number): Bar => ({
  what: `time / time of ${label}, ${slides} slides`,
  limit,
  measure: (results) => findRatio(summarise(results, slides, 'export'), summarise(results, slides, tool)),
});

export const bars: readonly Bar[] = [
  againstTool('slidev', '`slidev export`', 10, 0.6),
  againstTool('slidev', '`slidev export`', 50, 0.6),
  againstTool('slidev', '`slidev export`', 200, 0.12),
  againstTool('marp', 'Marp CLI', 200, 1.8),
  {
    what: 'time at 1000 slides / time at 200',
    limit: 6,
    measure: (results) => findRatio(summarise(results, 1000, 'export'), summarise(results, 200, 'export')),
  },
  {
    what: 'peak memory at 1000 slides',
    limit: 1500,
    unit: 'MB',
    measure: (results) => {
      const summary = summarise(results, 1000, 'export');
      return summary && 'peakBytes' in summary ? summary.peakBytes / 1e6 : undefined;
    },
  },
];
