/** What a finding about a quotation shows for it. */

/** A run of words that source and quotation share, that only the source has, or that only the quotation has. */
export interface DiffPart {
  kind: 'same' | 'source' | 'quoted';
  text: string;
}

/** The steps of matching, in the order in which they are tried. */
export const matchSteps = ['literal', 'normalised', 'edges', 'omission', 'substitution'] as const;
/** One of the steps. */
export type MatchStep = (typeof matchSteps)[number];

/** The passage of a source that comes closest to a quotation that failed. */
export interface NearestPassage {
  key: string;
  /** Its place in the source's numbering, such as `¶4 s4`. */
  locator: string;
  /** The words of the source. */
  text: string;
}

/** A change of a file that would mend what was found. Offsets count in the file, in UTF-16 code units, the end exclusive. */
export interface Correction {
  start: number;
  end: number;
  /** What stands there, and what should. */
  from: string;
  to: string;
  /** Nothing but this can be meant, so that `check --fix` makes the change. */
  isCertain: boolean;
}
