/** Runs in the tab: what the pages of the handout hold, before they are printed. Empty where there is no handout. */
export interface HandoutFacts {
  /** Pages as they were laid out. */
  pages: number;
  /** Numbers of pages, from 1, that hold more than fits. */
  overflowing: number[];
  /** Where bookmarks lead: parts are on level 1, slides on level 2. */
  bookmarks: { id: string; title: string; level: 1 | 2 }[];
  /** Text outside the slides that is public by its origin: passages of the sources, texts written for the handout. */
  publicText: string;
  /** What is told of a slide beside it, or in its place, in the order of the pages. */
  told: { no: number; text: string }[];
}

export function readHandout(): HandoutFacts {
  const sheets = [...document.querySelectorAll<HTMLElement>('.handout > .handout-sheet')];
  // A slide may name its classes as the pages do.
  const outsideSlides = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => !element.closest('.handout-host'));
  return {
    pages: sheets.length,
    overflowing: sheets.flatMap((sheet, i) => {
      const body = sheet.querySelector(':scope > .handout-sheet-body');
      const inside = body?.getBoundingClientRect().bottom ?? 0;
      const lowest = Math.max(
        inside,
        ...[...(body?.children ?? [])].map((piece) => piece.getBoundingClientRect().bottom),
      );
      return lowest > inside + 1 ? [i + 1] : [];
    }),
    bookmarks: outsideSlides('.handout [data-bookmark][id]').map((element) => ({
      id: element.id,
      title: element.dataset['bookmark'] ?? '',
      level: element.dataset['level'] === '2' ? 2 : 1,
    })),
    publicText: outsideSlides('.handout-sheet :is(.handout-passage-text, .handout-references, .handout-slide-public)')
      .map(({ textContent }) => textContent ?? '')
      .join('\n'),
    told: outsideSlides('.handout-sheet [data-slide]').map((piece) => ({
      no: Number(piece.dataset['slide']),
      text: [...piece.querySelectorAll('.handout-flow')].map(({ textContent }) => textContent ?? '').join(' '),
    })),
  };
}
