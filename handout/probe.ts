/**
 * What the exporter's tab puts into the window before the deck starts, to learn which slide is at
 * fault. A reader's browser has none, and nothing changes there.
 */
export interface Probe {
  /** The slide is about to be drawn; the last one named is the culprit when the tab hangs. */
  mounting: (no: number) => void;
  /** The code of a slide could not be loaded. */
  slideFailed: (no: number, error: string) => void;
  /** A component threw while it was drawn. */
  componentFailed: (no: number | undefined, component: string, error: string) => void;
  /** The note of a slide, whole: what the pages are to hold of it. */
  noted: (no: number, html: string) => void;
  /** Every slide has been drawn once. */
  done: () => void;
  /** Has `finish` called, at once and in one piece, when nothing on the page loads or changes any more. */
  atRest: (finish: () => void) => void;
}

export const probe = (globalThis as { __exportProbe?: Probe }).__exportProbe;
