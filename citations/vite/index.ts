/** What Slidev's setup hooks call for a deck that has sources. */
export { createCitedDeckPlugin } from './cited-deck-plugin.ts';
export { citationEdits } from './transform-slide.ts';
