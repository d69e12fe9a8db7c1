import { type Finding, finding } from '../../findings/finding.ts';
import type { PdfPage } from '../../pdf/read-pages.ts';
import { foldText } from '../../text/fold-text.ts';
import { isRightToLeft, isUnspaced } from '../../text/scripts.ts';
import { comparableWords, lettersOf, wordsAround } from '../../text/words.ts';
import { placeOnSlide, sample, type TabFacts } from './facts.ts';
import { noteText } from './note-text.ts';

/**
 * Every note stands in the finished handout whole and in order: none of the author's words is missing, and what Slidev
 * has made of them is not cut, doubled or moved on its way over pages and columns. Running heads, and what else is
 * printed between two pieces of a note, are not part of it.
 *
 * @param spoken text in the tags of each section of the finished PDF, by its mark
 * @param slides those whose notes are to be printed
 */
export function auditNotesPrinted(
  pages: readonly PdfPage[],
  { deck, handout, aloud }: TabFacts,
  spoken: ReadonlyMap<number, string>,
  slides: readonly number[],
): Finding[] {
  const notes = new Map(handout.notes.map((note) => [note.no, note]));
  const pieces = Map.groupBy(aloud, ({ noteOf }) => noteOf);
  let all: string | undefined;
  /** What is hidden from readers is in no tag. */
  const isPainted = (word: string) => {
    all ??= foldText(pages.map(({ text }) => text).join(''));
    return all.includes(word);
  };
  return slides.flatMap((no) => {
    const { whole = '', placed = '' } = notes.get(no) ?? {};
    const parts = pieces.get(no) ?? [];
    const drawn = parts.map(({ text }) => text).join(' ');
    const printed = parts.map(({ mark }) => spoken.get(mark) ?? '').join(' ');
    const what =
      findMissing(deck.slides[no - 1]?.note ?? '', printed, isPainted) ??
      findDifference(whole, placed) ??
      findDifference(drawn, printed);
    return what === undefined ? [] : [finding('NOTE_LOST', what, placeOnSlide(deck, no))];
  });
}

function findMissing(note: string, printed: string, isPainted: (word: string) => boolean): string | undefined {
  const letters = lettersOf(printed);
  const missing = comparableWords(noteText(note))
    .flatMap((word) => (isUnspaced(word) ? [...word] : [word]))
    .filter((word) => !letters.includes(word) && !isRightToLeft(word) && !isPainted(word));
  return missing.length > 0 ? `Not in the handout: ${sample(missing)}.` : undefined;
}

function findDifference(written: string, printed: string): string | undefined {
  const before = lettersOf(written);
  const after = lettersOf(printed);
  if (before === after || (isRightToLeft(written) && sorted(before) === sorted(after))) return undefined;
  let at = 0;
  while (before[at] === after[at]) at++;
  const near = (text: string) => wordsAround(text, at - 12, at + 24) || 'nothing';
  return `The handout has “${near(printed)}” where the note has “${near(written)}”.`;
}

const sorted = (letters: string): string => [...letters].sort().join('');
