import { type CheckedDeck, checkDeck } from '../../citations/deck/check-deck.ts';
import { checkOnce } from '../../citations/deck/check-once.ts';
import type { LoadedDeck } from '../../citations/deck/deck-files.ts';

/** What is needed of Slidev's options; `data` is kept up to date while the deck is written. */
export interface SlidevDeck {
  entry: string;
  mode: string;
  data: LoadedDeck & { headmatter: Record<string, unknown>; watchFiles: Record<string, unknown> };
}

/** The verification of a deck that may be in writing. */
export interface LiveCheck {
  /** Of the deck as it now is. */
  read: () => Promise<CheckedDeck>;
  /** The deck or a source has changed. */
  forget: () => void;
}

/** Verifies a deck when asked, and again once something has changed. */
export function createLiveCheck({ entry, mode, data }: SlidevDeck): LiveCheck {
  let known: Promise<CheckedDeck> | undefined;
  const check = () => (mode === 'dev' ? checkDeck : checkOnce)({ ...data, entry });
  return { read: () => (known ??= check()), forget: () => (known = undefined) };
}
