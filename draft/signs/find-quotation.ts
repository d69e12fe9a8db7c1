import { fits } from '../text/fit.ts';
import { phraseOf } from '../text/phrase.ts';
import { countSpoken } from '../text/words.ts';
import type { Sign } from './picture.ts';
import { fitsIn, quotationRooms, rooms } from './rooms.ts';

const quoted = /“([^“”]+)”|„([^„“”]+)[“”]|«\s?([^«»]+?)\s?»|"([^"]+)"|『([^『』]+)』|「([^「」]+)」/gu;
/** Fewer words are a term, not a voice. */
const fewest = 6;

/** Words that the document itself quotes, long enough to be heard. */
export const findQuotation: Sign = (line) => {
  const voices = [...line.text.matchAll(quoted)].map((match) => ({
    words: match.slice(1).find((group) => group !== undefined) ?? '',
    index: match.index,
    length: match[0].length,
  }));
  const longest = voices.toSorted((a, b) => b.words.length - a.words.length)[0];
  if (!longest || countSpoken(longest.words) < fewest || longest.words.length < line.text.length * 0.12)
    return undefined;
  const start = longest.index + line.text.slice(longest.index).indexOf(longest.words);
  const words = phraseOf(line, start, start + longest.words.length);
  if (!words || !quotationRooms.some((room) => fits(words.text, room))) return undefined;
  const before = line.text.slice(0, longest.index);
  const cut = leadStart(before);
  const lead = cut === undefined ? undefined : phraseOf(line, cut, longest.index);
  return {
    picture: { kind: 'quotation', ...(lead && fitsIn(rooms.quotationLead, lead.text) ? { lead } : {}), words },
    lines: [line],
    strength: 2.8 + Math.min(1, words.text.length / 160),
  };
};

/** The words that lead to the quotation: all of the sentence before it, or its last clause. */
function leadStart(before: string): number | undefined {
  if (fitsIn(rooms.quotationLead, before)) return before.trim() === '' ? undefined : 0;
  const cut = Math.max(before.lastIndexOf(', '), before.lastIndexOf(' that '));
  return cut > 0 ? cut + 1 : undefined;
}
