/** Runs in the tab: the text that is to be found again in the tags, by the section it stands in and in its order. */
export interface SectionText {
  /** Number of the section's mark, 0 for what stands outside all sections. */
  mark: number;
  /** The author's number of the slide whose note this is, or part of it; 0 for anything else. */
  noteOf: number;
  /** All visible text of the section but that of sections within it. */
  text: string;
  /** Of these, each piece that is written from right to left. */
  rightToLeft: string[];
}

export function readAloud(): SectionText[] {
  const sections = new Map<number, SectionText>();
  const sectionOf = (mark: number, noteOf = 0): SectionText => {
    const known = sections.get(mark) ?? { mark, noteOf, text: '', rightToLeft: [] };
    sections.set(mark, known);
    return known;
  };
  for (const { dataset } of document.querySelectorAll<HTMLElement>('[data-mark=Sect]'))
    sectionOf(Number(dataset.no), Number(dataset.noteOf ?? 0));

  /**
   * What can be seen of a text: nothing if a box on the way up shows less than two pixels, else the letters that do not
   * lie outside all that they can be seen through. The printed text lacks exactly those.
   */
  const visibleText = (node: Text, scale: number): string => {
    const range = document.createRange();
    const boxes: DOMRect[] = [];
    for (
      let at = node.parentElement;
      at;
      at = at.parentElement ?? ((at.getRootNode() as ShadowRoot).host as HTMLElement | null)
    ) {
      if (at instanceof HTMLElement && getComputedStyle(at).overflow !== 'visible')
        boxes.push(at.getBoundingClientRect());
      if (at.dataset?.mark === 'Sect') break;
    }
    if (boxes.some(({ width, height }) => width <= 2 * scale || height <= 2 * scale)) return '';
    const clip = {
      left: Math.max(...boxes.map(({ left }) => left)),
      right: Math.min(...boxes.map(({ right }) => right)),
      top: Math.max(...boxes.map(({ top }) => top)),
      bottom: Math.min(...boxes.map(({ bottom }) => bottom)),
    };
    const linesFrom = (start: number, end: number) => {
      range.setStart(node, start);
      range.setEnd(node, end);
      return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    };
    const isOut = (l: DOMRect) =>
      l.right <= clip.left || l.left >= clip.right || l.bottom <= clip.top || l.top >= clip.bottom;
    const isIn = (l: DOMRect) =>
      l.left >= clip.left && l.right <= clip.right && l.top >= clip.top && l.bottom <= clip.bottom;
    const lines = linesFrom(0, node.length);
    if (lines.every(isOut)) return '';
    if (lines.every(isIn)) return node.data;
    let at = 0;
    return [...node.data]
      .filter((letter) => {
        const boxes = linesFrom(at, (at += letter.length));
        return boxes.length === 0 || !boxes.every(isOut);
      })
      .join('');
  };
  const read = (node: Text, host?: Element): void => {
    const parent = node.parentElement;
    if (!parent || !node.data.trim()) return;
    if (parent.closest('style, script, title, desc, annotation, [aria-hidden=true], select, textarea')) return;
    if (host?.closest('[aria-hidden=true]')) return;
    if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return;
    const section = (host ?? parent).closest<HTMLElement>('[data-mark=Sect]');
    const sheet = (host ?? parent).closest<HTMLElement>('.print-slide-container');
    const scale = sheet ? sheet.getBoundingClientRect().width / sheet.offsetWidth || 1 : 1;
    const seen = visibleText(node, scale);
    if (!seen) return;
    const into = sectionOf(Number(section?.dataset.no ?? 0));
    into.text += seen;
    if (/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(node.data))
      into.rightToLeft.push(node.data.replace(/\s+/g, ' ').trim());
  };
  const walk = (root: Node, host?: Element): void => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text) read(node, host);
      else if (node instanceof Element && node.shadowRoot) walk(node.shadowRoot, host ?? node);
    }
  };
  for (const root of document.querySelectorAll('.sheets, .handout')) walk(root);
  return [...sections.values()];
}
