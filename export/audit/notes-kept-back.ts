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
      allowed.has(part.slice(0, coreOf(length))) || allowed.has(part.slice(-coreOf(length)));
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

const coreOf = (length: number): number => Math.floor(length * core);
/** Text from right to left is painted backwards. */
const reverse = (text: string): string => (isRightToLeft(text) ? [...text].reverse().join('') : '');

function* stretches(text: string, length: number): Iterable<string> {
  for (let at = 0; at + length <= text.length; at++) yield text.slice(at, at + length);
}
