import { type Code, catalogue } from './catalogue.ts';
import type { Severity } from './entry.ts';
import type { Correction, DiffPart, MatchStep, NearestPassage } from './evidence.ts';

/** One fact about a deck, its PDF or its sources that a person should know, under a permanent code. Plain data. */
export interface Finding {
  code: Code;
  severity: Severity;
  /** What happened, one sentence, in the words of the deck. */
  what: string;
  /** Why this is reported, in one sentence. */
  why: string;
  /** What to do next, in one sentence. */
  fix: string;
  /** The author's slide number, from 1. */
  slide?: number;
  /** All slides of which it is true, in order, where it is true of several; `slide` is the first of them. */
  slides?: number[];
  /** Path of the file at fault. */
  file?: string;
  /** Line in that file, from 1. */
  line?: number;
  /** Column in that line, from 1, in UTF-16 code units. */
  column?: number;
  /** Further text for `--verbose`: a stack trace, a tool's own message. */
  detail?: string;
  /** The quotation as it is read on the slide. */
  quotation?: string;
  nearest?: NearestPassage;
  /** From the nearest passage to the quotation, word by word. */
  diff?: DiffPart[];
  /** What would mend it, where the place is known. */
  correction?: Correction;
  /** The step that matched the quotation. */
  matchedBy?: MatchStep;
}

/** Where a finding lies and what it adds to or changes in its catalogue entry. */
export type FindingDetails = Partial<Omit<Finding, 'code' | 'what'>>;

/** Makes a finding: severity, reason and remedy come from the catalogue unless `details` says better. */
export function finding(code: Code, what: string, details: FindingDetails = {}): Finding {
  const { severity, why, fix } = catalogue[code];
  return { severity, why, fix, ...details, code, what };
}
