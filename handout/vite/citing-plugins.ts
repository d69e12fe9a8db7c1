/** What Slidev's setup hooks call for a deck that has sources. */
import type { Plugin } from 'vite';
import { toCitedDeck } from '../../citations/deck/to-cited-deck.ts';
import { createCitedDeckPlugin } from './cited-deck-plugin.ts';
import { createCitedNotesPlugin } from './cited-notes-plugin.ts';
import { createLiveCheck, type SlidevDeck } from './live-check.ts';

export { citationEdits } from './transform-slide.ts';

/** Verifies the deck, tells pages what it cites, and links the citations in its notes. */
export function createCitationPlugins(deck: SlidevDeck): Plugin[] {
  const live = createLiveCheck(deck);
  return [createCitedDeckPlugin(deck, live), createCitedNotesPlugin(async () => toCitedDeck(await live.read()))];
}
