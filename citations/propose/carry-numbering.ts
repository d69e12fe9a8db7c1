import type { FrozenSentence, Passages } from '../source/parse-passages.ts';
import type { SourceComparison } from './compare-source.ts';

/**
 * The numbering proposed for a changed file, with what the old one knew of its sentences: voices, who is quoted, what is
 * ignored and why. A sentence with other words keeps nothing.
 */
export function carryNumbering(old: Passages, proposed: Passages, { moves }: SourceComparison): Passages {
  const known = new Map<string, Omit<FrozenSentence, 'text'>>();
  const sentences = old.paragraphs.flatMap((entry) => (Array.isArray(entry) ? entry : []));
  for (const [i, { text: _, ...data }] of sentences.entries()) {
    const move = moves[i];
    if (move?.to !== undefined && move.status !== 'changed') known.set(move.to, data);
  }
  let paragraph = 0;
  const paragraphs = proposed.paragraphs.map((entry) => {
    if (!Array.isArray(entry)) return entry;
    paragraph += 1;
    return entry.map(({ text }, i) => ({ text, ...known.get(`¶${paragraph} s${i + 1}`) }));
  });
  const { voices, aliases, quoted, extractedFrom } = old;
  return {
    ...proposed,
    voices,
    aliases,
    ...(quoted === undefined ? {} : { quoted }),
    ...(extractedFrom === undefined ? {} : { extractedFrom }),
    paragraphs,
  };
}
