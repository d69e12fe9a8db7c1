/** Something that a person should look at before the numbering is committed. */
export interface Doubt {
  /** The passage it concerns, or undefined for the whole document. */
  at?: string;
  what: string;
}
