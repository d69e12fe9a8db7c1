/** An error fails an export; a warning does so only under strict rules. */
export type Severity = 'error' | 'warning';

/** Whose fault it is; it decides the exit code of the command. */
export type Kind = 'deck' | 'usage' | 'machine' | 'internal';

/** What a code says wherever it turns up. */
export interface Entry {
  kind: Kind;
  severity: Severity;
  /** Why this is reported, in one sentence. */
  why: string;
  /** What to do next, in one sentence. */
  fix: string;
}

const entryOf =
  (kind: Kind, severity: Severity) =>
  (why: string, fix: string): Entry => ({ kind, severity, why, fix });

export const deckError = entryOf('deck', 'error');
export const deckWarning = entryOf('deck', 'warning');
export const usage = entryOf('usage', 'error');
export const machine = entryOf('machine', 'error');
export const internal = entryOf('internal', 'error');
