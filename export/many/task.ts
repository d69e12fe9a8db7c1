import type { Finding } from '../../findings/finding.ts';
import type { ExportRequest } from '../export-deck.ts';
import type { Outcome } from '../reuse.ts';

/** A deck that is to be exported. Plain data: it crosses a process boundary. */
export type Task = Omit<ExportRequest, 'workshop'> & {
  /** What the deck is called: its path from the root, with slashes. */
  deck: string;
};

/** What came of a deck. */
export type Result =
  | ({ deck: string; seconds: number } & Outcome)
  | { deck: string; seconds: number; status: 'failed'; findings: Finding[] };

/** To a lane: make this, and get ready for that. */
export interface LaneOrder {
  task: Task;
  /** Entry file of the deck that will probably be next. */
  next: string | undefined;
}

/** From a lane. */
export type LaneMessage =
  | { type: 'step'; step: [name: string, done?: number, total?: number] }
  | { type: 'result'; result: Result }
  /** The result has been told, and the deck has left nothing behind. */
  | { type: 'free'; bytes: number };
