import type { Source } from '../source/source.ts';
import type { Vocabulary } from './find-facts.ts';

const known = new WeakMap<Source, Vocabulary>();

/** How a source writes its words: small, or with a capital within a sentence. Made once for each source. */
export function vocabularyOf(source: Source): Vocabulary {
  const vocabulary = known.get(source) ?? createVocabulary(source);
  known.set(source, vocabulary);
  return vocabulary;
}

function createVocabulary({ text, sentences }: Source): Vocabulary {
  const starts = new Set(sentences.map(({ start }) => start));
  const common = new Set<string>();
  const names = new Set<string>();
  for (const match of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    if (/^\p{Ll}/u.test(match[0])) common.add(match[0]);
    else if (!starts.has(match.index)) names.add(match[0]);
  }
  return { common, names };
}
