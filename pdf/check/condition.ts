/** A way in which a file can fail, in our own words. */
export interface Condition {
  /** What is wrong when it holds. */
  says: string;
  /** Clause of ISO 14289-1 (PDF/UA-1), or of ISO 19005-2 (PDF/A-2) where the id begins with `A`,
   * or of ISO 14289-2 (PDF/UA-2) where it begins with `U`. */
  ua: string;
  /** Clause or table of ISO 32000-1 (PDF 1.7). */
  iso: string;
  /** File of this folder that looks for it. */
  checkedIn: string;
  /** What is refused unseen because it cannot be judged here; such a file is reported as not compliant. */
  refused?: string;
  /** What to do. */
  fix: string;
}
