import { type Finding, finding } from '../errors.ts';
import type { PdfPage } from '../pdf/read-pages.ts';
import { placeOnSlide, sample, type TabFacts } from './facts.ts';
import { noteText } from './note-text.ts';
import { comparableWords } from './words.ts';

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
  const printed = squeeze(pages.map((page) => page.text).join(''));
  const publicTexts = [
    ...deck.slides.map(({ raw }) => squeeze(raw.replace(/<!--[\s\S]*?-->/g, ' '))),
    ...text.map(({ present }) => squeeze(present.join(' '))),
    squeeze(handout.publicText),
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
    const words = squeeze(noteText(note));
    if (words.length < least) return [];
    const length = Math.min(stretch, words.length);
    const { printed, allowed } = stretchesOf(length);
    const isPublic = (part: string) =>
      allowed.has(part.slice(0, coreOf(length))) || allowed.has(part.slice(-coreOf(length)));
    const leaked = [...stretches(words, length)].find((part) => printed.has(part) && !isPublic(part));
    return leaked === undefined
      ? []
      : [
          finding(
            'NOTE_LEAKED',
            `Of the notes, in the handout: ${sample([asWritten(note, leaked)])}.`,
            placeOnSlide(deck, no),
          ),
        ];
  });
}

const coreOf = (length: number): number => Math.floor(length * core);
const squeeze = (text: string): string => comparableWords(text).join('');
/** Text from right to left is painted backwards. */
const reverse = (text: string): string =>
  /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text) ? [...text].reverse().join('') : '';

function* stretches(text: string, length: number): Iterable<string> {
  for (let at = 0; at + length <= text.length; at++) yield text.slice(at, at + length);
}

/** The words of the note in which the letters were found. */
function asWritten(note: string, letters: string): string {
  const words = noteText(note).split(/\s+/).filter(Boolean);
  const before = squeeze(noteText(note)).indexOf(letters);
  let count = 0;
  return words
    .filter((word) => {
      const from = count;
      count += squeeze(word).length;
      return count > before && from < before + letters.length;
    })
    .join(' ');
}
