import { type Finding, finding } from '../../findings/finding.ts';
import type { PdfPage } from '../../pdf/read-pages.ts';
import { isRightToLeft } from '../../text/scripts.ts';
import { lettersOf, wordsAround } from '../../text/words.ts';
import { placeOnSlide, sample, type TabFacts } from './facts.ts';
import { noteText } from './note-text.ts';

/** So many letters in a row are no coincidence: six or seven words. */
const stretch = 40;
/** Share of them that must stand in public for the rest to be a coincidence at its edge. */
const core = 0.7;
/** A note of fewer letters says nothing that could be told from other text. */
const least = 12;
/** So many letters of a note that stand in public are a text of their own: two words, or a short sentence. */
const piece = 8;

/**
 * Nothing of the speaker notes is in a public handout. Looks in the text of the finished PDF for stretches of every
 * note of the deck, that of slides left out too, and passes over what also stands in public: on a slide, in a cited
 * passage, in a text written for the handout.
 */
export function auditNotesKeptBack(pages: readonly PdfPage[], { deck, text, handout }: TabFacts): Finding[] {
  if (deck.slides.every(({ note }) => note.trim() === '')) return [];
  const printed = lettersOf(pages.map((page) => page.text).join(''));
  const publicTexts = [
    ...deck.slides.map(({ raw }) => lettersOf(raw.replace(/<!--[\s\S]*?-->/g, ' '))),
    ...text.map(({ present }) => lettersOf(present.join(' '))),
    lettersOf(handout.publicText),
  ];
  const everything = publicTexts.join('\n');
  const known = new Map<number, { printed: Set<string>; allowed: Set<string> }>();
  const stretchesOf = (length: number) => {
    const found = known.get(length) ?? {
      printed: new Set([...stretches(printed, length), ...stretches(reverse(printed), length)]),
      allowed: new Set(publicTexts.flatMap((one) => [...stretches(one, coreOf(length))])),
    };
    known.set(length, found);
    return found;
  };
  return deck.slides.flatMap(({ note, no }) => {
    const written = noteText(note);
    const words = lettersOf(written);
    if (words.length < least) return [];
    const length = Math.min(stretch, words.length);
    const { printed, allowed } = stretchesOf(length);
    const isPublic = (part: string) =>
      allowed.has(part.slice(0, coreOf(length))) ||
      allowed.has(part.slice(-coreOf(length))) ||
      isPatched(part, everything, length < stretch ? piece : 1);
    const at = [...stretches(words, length)].findIndex((part) => printed.has(part) && !isPublic(part));
    return at < 0
      ? []
      : [
          finding(
            'NOTE_LEAKED',
            `Of the notes, in the handout: ${sample([wordsAround(written, at, at + length)])}.`,
            placeOnSlide(deck, no),
          ),
        ];
  });
}

/**
 * Sentences that are public each by itself may stand in a note side by side, and on a page.
 *
 * @param edge least letters of a piece with which the part begins or ends: a stretch of a note may cut one there
 */
function isPatched(part: string, publicText: string, edge: number): boolean {
  for (let from = 0, least = edge; ; least = piece) {
    const length = longestIn(publicText, part, from);
    if (from + length === part.length) return length >= edge;
    if (length < least) return false;
    from += length;
  }
}

/** Length of the longest piece of a part, from a place in it, that a text holds. */
function longestIn(text: string, part: string, from: number): number {
  let [low, high] = [0, part.length - from];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (text.includes(part.slice(from, from + middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

const coreOf = (length: number): number => Math.floor(length * core);
/** Text from right to left is painted backwards. */
const reverse = (text: string): string => (isRightToLeft(text) ? [...text].reverse().join('') : '');

function* stretches(text: string, length: number): Iterable<string> {
  for (let at = 0; at + length <= text.length; at++) yield text.slice(at, at + length);
}
