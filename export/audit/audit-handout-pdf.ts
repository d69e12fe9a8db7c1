import { type Finding, finding } from '../errors.ts';
import type { PdfPage } from '../pdf/read-pages.ts';
import { placeOnSlide, sample, type TabFacts } from './facts.ts';
import { comparableWords, foldText } from './words.ts';

/** The finished handout holds every slide and every word of the notes, and no empty page. */
export function auditHandoutPdf(
  pages: readonly PdfPage[],
  { deck, text }: TabFacts,
  slides: readonly number[],
): Finding[] {
  const printed = foldText(pages.map((page) => page.text).join(''));
  const shown = new Set(text.map(({ no }) => no));
  return [
    ...slides
      .filter((no) => !shown.has(no))
      .map((no) => finding('PAGE_COUNT', `Slide ${no} is not in the handout.`, placeOnSlide(deck, no))),
    ...pages.flatMap((page, i) =>
      page.text === '' ? [finding('PAGE_BLANK', `Page ${i + 1} of the handout is empty.`)] : [],
    ),
    ...slides.flatMap((no) => {
      const missing = noteWords(deck.slides[no - 1]?.note ?? '').filter((word) => !printed.includes(word));
      return missing.length > 0
        ? [finding('NOTE_LOST', `Not in the handout: ${sample(missing)}.`, placeOnSlide(deck, no))]
        : [];
    }),
  ];
}

/** The words of a note as they are printed: no click marks, tags, addresses, pictures or attributes. */
function noteWords(note: string): string[] {
  const text = note
    .replace(/\[click(?::\d+)?\]/gi, ' ')
    .replace(/(?<=\[[^\]]*)@[\w.:/-]+/g, ' ') // a cited source is printed by its author's name
    .replace(/<[^>]+>/g, ' ')
    .replace(/^\s*\[[^\]]+\]:\s*\S.*$/gm, ' ')
    .replace(/!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])/g, ' ')
    .replace(/\](?:\([^)]*\)|\[[^\]]*\])/g, '] ')
    .replace(/^\s*```.*$/gm, ' ')
    .replace(/&#?\w+;|\$[^$\n]+\$/g, ' ');
  return comparableWords(text).filter((word) => !/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(word));
}
