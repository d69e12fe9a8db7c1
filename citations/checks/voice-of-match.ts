import { pairQuoteMarks } from '../markdown/pair-quote-marks.ts';
import type { Sentence } from '../source/source.ts';
import type { VerifiedQuotation } from './verified-quotation.ts';

/** Who speaks in the words that a quotation takes from its source. */
export interface MatchVoice {
  /** Empty where the source's data do not say. */
  voices: string[];
  /** All that is quoted stands in the source's own quotation marks. */
  isInner: boolean;
}

/** The voices of a match: of its sentences, or, within the source's own quotation marks, of whom the source quotes. */
export function voiceOfMatch({ source, match }: VerifiedQuotation): MatchVoice {
  const sentences = match.sentences.flatMap((index) => source.sentences[index] ?? []);
  const isInner = match.spans.every((span) => sentences.some((sentence) => isInMarks(sentence, span)));
  const voices = sentences.flatMap(({ voice, quoted }) => (isInner ? (quoted ?? voice) : voice) ?? []);
  return { voices: [...new Set(voices)], isInner };
}

function isInMarks({ text, start: base }: Sentence, { start, end }: { start: number; end: number }): boolean {
  if (!/["“”«»„「]/u.test(text)) return false;
  const { pairs } = pairQuoteMarks(text.split(''), 0, text.length);
  return pairs.some((pair) => base + pair.start <= start && end <= base + pair.end);
}
