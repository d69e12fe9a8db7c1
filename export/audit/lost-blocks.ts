import type { Deck } from '../../deck/deck.ts';
import { findSourceBlocks, type SourceBlock } from './source-blocks.ts';

/** The blocks of a slide's Markdown that are to be seen everywhere, and are lost. */
export function findLostBlocks(
  content: string,
  deck: Pick<Deck, 'comark'>,
  isLost: (words: readonly string[]) => boolean,
): SourceBlock[] {
  return findSourceBlocks(shownEverywhere(content), deck).filter(({ words, parts }) => isLost(words) && isLost(parts));
}

/** The content without what is meant for the handout alone, or not for it; lines keep their numbers. */
function shownEverywhere(content: string): string {
  return content.replace(/<(HandoutOnly|HandoutText|SlideOnly)\b[^>]*>[\s\S]*?<\/\1>/g, (part) =>
    part.replace(/.+/g, ''),
  );
}
