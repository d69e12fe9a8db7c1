import { type FrozenParagraph, type FrozenSentence, numbered, type Passages } from '../source/parse-passages.ts';
import type { SourceComparison } from './compare-source.ts';

/**
 * The numbering proposed for a changed file, with what the old one knew of its sentences: voices, who is quoted, what is
 * ignored and why. A sentence with other words keeps nothing.
 */
export function carryNumbering(old: Passages, proposed: Passages, { moves }: SourceComparison): Passages {
  const known = new Map<string, Omit<FrozenSentence, 'text'>>();
  const before = numbered(old);
  const sentences = before.flatMap((paragraph) => paragraph.sentences);
  for (const [i, { text: _, ...data }] of sentences.entries()) {
    const move = moves[i];
    if (move?.to !== undefined && move.status !== 'changed') known.set(move.to, data);
  }
  const kinds = kindsOf(before, moves);
  let paragraph = 0;
  const paragraphs = proposed.paragraphs.map((entry) => {
    if (!('sentences' in entry)) return entry;
    paragraph += 1;
    const own = entry.sentences.map(({ text }, i) => ({ text, ...known.get(`¶${paragraph} s${i + 1}`) }));
    return { ...kinds.get(`¶${paragraph} s1`), sentences: own };
  });
  const { voices, aliases, quoted, extractedFrom, pages } = old;
  return {
    ...proposed,
    voices,
    aliases,
    ...(quoted === undefined ? {} : { quoted }),
    ...(extractedFrom === undefined ? {} : { extractedFrom }),
    ...(pages === undefined ? {} : { pages }),
    paragraphs,
  };
}

/** What each paragraph was, by the place where its first sentence stands now. */
function kindsOf(
  paragraphs: readonly FrozenParagraph[],
  moves: SourceComparison['moves'],
): Map<string, Omit<FrozenParagraph, 'sentences'>> {
  const kinds = new Map<string, Omit<FrozenParagraph, 'sentences'>>();
  let first = 0;
  for (const { sentences, ...kind } of paragraphs) {
    const to = moves[first]?.to;
    if (to !== undefined) kinds.set(to, kind);
    first += sentences.length;
  }
  return kinds;
}
