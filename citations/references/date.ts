/** A date as far as it is known. A year below zero is before the common era: -43 is 43 BCE, and there is no year 0. */
export interface DatePoint {
  year: number;
  /** From 1. */
  month?: number;
  day?: number;
  /** Spring is 1. */
  season?: number;
}

/** What a field for a date says. */
export type ReadDate =
  | { kind: 'date'; from: DatePoint; to?: DatePoint | 'open'; isCirca?: true }
  /** Words to be printed as they are, such as `in press`. */
  | { kind: 'literal'; text: string }
  /** Nothing, or that there is no date. */
  | { kind: 'none' }
  /** What cannot be read is printed as it is. */
  | { kind: 'unreadable'; text: string };
