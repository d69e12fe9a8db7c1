/** Runs in the tab before anything there is changed for print: the notes of the handout, as they are and as they stand on its pages. */
export interface NoteText {
  /** The author's slide number. */
  no: number;
  /** The whole note. */
  whole: string;
  /** What stands of it on all pages, in their order; without what is repeated at the top of a page. */
  placed: string;
}

export function readNotes(): NoteText[] {
  const { __exportNotes: notes } = globalThis as unknown as { __exportNotes: Map<number, string> };
  const inert = document.implementation.createHTMLDocument('').createElement('div');
  const placed = new Map<number, string>();
  for (const part of document.querySelectorAll<HTMLElement>('.handout-sheet [data-note-of]')) {
    const copy = part.cloneNode(true) as HTMLElement;
    for (const repeated of copy.querySelectorAll('[data-repeated]')) repeated.remove();
    const no = Number(copy.dataset.noteOf);
    placed.set(no, `${placed.get(no) ?? ''} ${copy.textContent}`);
  }
  return [...notes].map(([no, html]) => {
    inert.innerHTML = html;
    return { no, whole: inert.textContent ?? '', placed: placed.get(no) ?? '' };
  });
}
