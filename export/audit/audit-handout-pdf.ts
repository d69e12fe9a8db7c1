import { type Finding, finding } from '../errors.ts';
import type { PdfPage } from '../pdf/read-pages.ts';
import { placeOnSlide, sample, type TabFacts } from './facts.ts';
import { noteText } from './note-text.ts';
import { auditNotesKeptBack } from './notes-kept-back.ts';
import { comparableWords, foldText } from './words.ts';

/**
 * The finished handout holds every slide, as many pages as were laid out, none of them empty; of the notes every word
 * if the layout prints them, and otherwise nothing.
 */
export function auditHandoutPdf(pages: readonly PdfPage[], facts: TabFacts, slides: readonly number[]): Finding[] {
  const { deck, text, handout } = facts;
  const shown = new Set(text.map(({ no }) => no));
  const printed = slides.filter((no) => deck.slides[no - 1]?.isRoomOnly !== true || handout.layout === 'script');
  const hasSlides = !handout.without.includes('slides');
  return [
    ...printed
      .filter((no) => hasSlides && !shown.has(no))
      .map((no) => finding('PAGE_COUNT', `Slide ${no} is not in the handout.`, placeOnSlide(deck, no))),
    ...(pages.length === handout.pages
      ? []
      : [finding('PAGE_COUNT', `${pages.length} pages were printed, ${handout.pages} were laid out.`)]),
    ...handout.overflowing.map((page) =>
      finding('HANDOUT_OVERFLOW', `Page ${page} of the handout holds more than fits on it.`),
    ),
    ...pages.flatMap((page, i) =>
      page.text === '' ? [finding('PAGE_BLANK', `Page ${i + 1} of the handout is empty.`)] : [],
    ),
    ...(handout.printsNotes && hasSlides ? auditNotesPrinted(pages, facts, printed) : auditNotesKeptBack(pages, facts)),
  ];
}

function auditNotesPrinted(pages: readonly PdfPage[], { deck }: TabFacts, slides: readonly number[]): Finding[] {
  const printed = foldText(pages.map((page) => page.text).join(''));
  return slides.flatMap((no) => {
    const missing = noteWords(deck.slides[no - 1]?.note ?? '').filter((word) => !printed.includes(word));
    return missing.length > 0
      ? [finding('NOTE_LOST', `Not in the handout: ${sample(missing)}.`, placeOnSlide(deck, no))]
      : [];
  });
}

/** The words of a note that can be looked for: text from right to left is painted in another order. */
function noteWords(note: string): string[] {
  return comparableWords(noteText(note)).filter((word) => !/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(word));
}
