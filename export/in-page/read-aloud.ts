/** Runs in the tab: the text that is to be found again in the tags, by the section it stands in and in its order. */
export interface SectionText {
  /** Number of the section's mark, 0 for what stands outside all sections. */
  mark: number;
  /** The author's number of the slide whose note this is, or part of it; 0 for anything else. */
  noteOf: number;
  /**
   * All visible text of the section but that of sections within it, with white space wherever words are apart: by a
   * blank, by a line end that is meant, or by their places.
   */
  text: string;
  /** Of these, each piece that is painted from right to left. */
  rightToLeft: string[];
}

/** @param rightToLeftScripts names of scripts, as they stand in a regular expression */
export function readAloud({ rightToLeftScripts }: { rightToLeftScripts: string }): SectionText[] {
  const rightToLeft = new RegExp(`[${rightToLeftScripts}]`, 'u');
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
  /** Of each section, the text that was read last; a blank or a `<br>` since then. */
  const lastRead = new Map<SectionText, Text>();
  let isParted = false;
  const blockOf = (node: Node): Element | null => {
    for (let at = node.parentElement; at; at = at.parentElement)
      if (
        !/^(?:inline|contents|ruby)/.test(getComputedStyle(at).display) ||
        /^inline-/.test(getComputedStyle(at).display)
      )
        return at;
    return null;
  };
  const letterBox = (node: Text, isLast: boolean): DOMRect | undefined => {
    const at = isLast ? node.data.search(/\S\s*$/u) : node.data.search(/\S/);
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    return isLast ? boxes.at(-1) : boxes[0];
  };
  /** A paragraph that goes on over the turn of a page has kept the blank that parted its lines there, if one did. */
  const isContinuedBy = (before: Text, after: Text): boolean => {
    const [from, to] = [before, after].map((node) => node.parentElement?.closest<HTMLElement>('[data-mark]')?.dataset);
    return to?.continues !== undefined && [from?.whole, from?.continues].includes(to.continues) && from !== to;
  };
  /** Whether two texts without a blank between them are apart: not side by side, nor one word over two lines. */
  const areApart = (before: Text, after: Text): boolean => {
    if (before.parentElement?.closest('.katex') && after.parentElement?.closest('.katex')) return false;
    if (before.parentElement?.dataset.firstLetter !== undefined) return false;
    if (isContinuedBy(before, after)) return false;
    const [left, right] = [letterBox(before, true), letterBox(after, false)];
    if (!left || !right) return false;
    const height = Math.min(left.height, right.height);
    const isOneLine = Math.min(left.bottom, right.bottom) - Math.max(left.top, right.top) > height * 0.2;
    if (!isOneLine) return Boolean(after.parentElement?.closest('svg')) || blockOf(before) !== blockOf(after);
    const gap = Math.max(right.left - left.right, left.left - right.right);
    return gap > height * 0.13;
  };
  const read = (node: Text, host?: Element): void => {
    const parent = node.parentElement;
    if (/^\s+$/.test(node.data)) isParted = true; // Vue marks places by texts that are empty
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
    const before = lastRead.get(into);
    if (before && (isParted || (!/^\s/.test(seen) && !/\s$/.test(into.text) && areApart(before, node))))
      into.text += ' ';
    into.text += seen;
    lastRead.set(into, node);
    isParted = false;
    const { direction, unicodeBidi } = getComputedStyle(parent);
    const isTurned = direction === 'rtl' && unicodeBidi.includes('override'); // `<bdo>`
    if (isTurned || rightToLeft.test(node.data)) into.rightToLeft.push(node.data.replace(/\s+/g, ' ').trim());
  };
  const walk = (root: Node, host?: Element): void => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text) read(node, host);
      else if (node instanceof HTMLBRElement) isParted = true;
      else if (node instanceof Element && node.shadowRoot) walk(node.shadowRoot, host ?? node);
    }
  };
  for (const root of document.querySelectorAll('.sheets, .handout')) walk(root);
  return [...sections.values()];
}
