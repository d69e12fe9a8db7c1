import path from 'node:path';
import { load } from '@slidev/parser/fs';
import type { DeckToCheck } from './check-deck.ts';

/**
 * Reads a deck with Slidev's own parser: the entry file and all that it imports by `src:`.
 * @throws where the entry file cannot be read
 */
export async function loadDeck(entry: string) {
  const options = { userRoot: path.dirname(entry), roots: [] } as unknown as Parameters<typeof load>[0];
  const { markdownFiles, slides, headmatter } = await load(options, entry, {}, 'build');
  return { entry, markdownFiles, slides, headmatter } satisfies DeckToCheck;
}
