import { type CheckedDeck, checkDeck, type DeckToCheck } from './check-deck.ts';

const checked = new WeakMap<DeckToCheck['slides'], Promise<CheckedDeck>>();

/** Verifies a deck that no longer changes: the second to ask in a build is told the same. */
export function checkOnce(deck: DeckToCheck): Promise<CheckedDeck> {
  const known = checked.get(deck.slides) ?? checkDeck(deck);
  checked.set(deck.slides, known);
  return known;
}
