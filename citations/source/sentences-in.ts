import type { Sentence, Source } from './source.ts';

/** The sentences that share at least one character with a stretch of the source's text, in order. Logarithmic. */
export function sentencesIn(
  { sentences }: Pick<Source, 'sentences'>,
  { start, end }: { start: number; end: number },
): Sentence[] {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as Sentence).end <= start) low = middle + 1;
    else high = middle;
  }
  const found: Sentence[] = [];
  for (let at = low; at < sentences.length && (sentences[at] as Sentence).start < end; at++)
    found.push(sentences[at] as Sentence);
  return found;
}
