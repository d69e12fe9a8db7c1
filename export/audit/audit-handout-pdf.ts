import { type Finding, finding } from '../../findings/finding.ts';
import type { PdfPage } from '../../pdf/read-pages.ts';
import { placeOnSlide, sample, type TabFacts } from './facts.ts';
import { auditNotesKeptBack } from './notes-kept-back.ts';
import { auditNotesPrinted } from './notes-printed.ts';
import { auditOutline } from './outline-complete.ts';

/**
 * The finished handout holds every slide, as many pages as were laid out, none of them empty; the notes whole and in
 * order if the layout prints them, and otherwise nothing of them.
 *
 * @param spoken text in the tags of each section, by its mark
 */
export function auditHandoutPdf(
  pages: readonly PdfPage[],
  facts: TabFacts,
  slides: readonly number[],
  spoken: ReadonlyMap<number, string>,
): Finding[] {
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
    ...missingGlyphs(pages, facts),
    ...(handout.layout === 'outline' && hasSlides ? auditOutline(facts, spoken, printed) : []),
    ...(handout.printsNotes && hasSlides
      ? auditNotesPrinted(pages, facts, spoken, printed)
      : auditNotesKeptBack(pages, facts)),
  ];
}

/** Letters that no font has, on the slide they stand on or are a note of. */
function missingGlyphs(pages: readonly PdfPage[], { deck, aloud, marks }: TabFacts): Finding[] {
  const count = pages.reduce((sum, page) => sum + page.missingGlyphs, 0);
  if (count === 0) return [];
  const printed = new Set(pages.flatMap(({ text }) => [...text]));
  const lost = aloud.flatMap(({ mark, noteOf, text }) =>
    [...text]
      .filter((letter) => !printed.has(letter) && /[^\s\p{Cc}\p{Cf}\p{Mn}]/u.test(letter))
      .map((letter) => ({ letter, no: marks[mark - 1]?.no || noteOf })),
  );
  if (lost.length === 0) return [finding('GLYPH_MISSING', `${counted(count)} no glyph.`)];
  return [...Map.groupBy(lost, ({ no }) => no)].map(([no, all]) => {
    const letters = [...new Set(all.map(({ letter }) => letter))];
    return finding(
      'GLYPH_MISSING',
      `${counted(letters.length)} no glyph: ${sample(letters)}.`,
      placeOnSlide(deck, no, letters[0]),
    );
  });
}

const counted = (count: number) => (count === 1 ? '1 character has' : `${count} characters have`);
