/** Runs in the tab: the text that is to be found again in the tags, by the section it stands in and in its order. */
export interface SectionText {
  /** Number of the section's mark, 0 for what stands outside all sections. */
  mark: number;
  /** All visible text of the section but that of sections within it. */
  text: string;
  /** Of these, each piece that is written from right to left. */
  rightToLeft: string[];
}

export function readAloud(): SectionText[] {
  const sections = new Map<number, SectionText>();
  const sectionOf = (mark: number): SectionText => {
    const known = sections.get(mark) ?? { mark, text: '', rightToLeft: [] };
    sections.set(mark, known);
    return known;
  };
  for (const section of document.querySelectorAll<HTMLElement>('[data-mark=Sect]'))
    sectionOf(Number(section.dataset.no));

  /** Hidden by a box that shows less than two pixels of it, or lies outside all it can be seen through. */
  const isClipped = (node: Text, scale: number): boolean => {
    const range = document.createRange();
    range.selectNodeContents(node);
    const lines = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    if (lines.length === 0) return true;
    for (
      let at = node.parentElement;
      at;
      at = at.parentElement ?? ((at.getRootNode() as ShadowRoot).host as HTMLElement | null)
    ) {
      if (at instanceof HTMLElement && getComputedStyle(at).overflow !== 'visible') {
        const box = at.getBoundingClientRect();
        if (box.width <= 2 * scale || box.height <= 2 * scale) return true;
        if (
          lines.every((l) => l.right <= box.left || l.left >= box.right || l.bottom <= box.top || l.top >= box.bottom)
        )
          return true;
      }
      if (at.dataset?.mark === 'Sect') return false;
    }
    return false;
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
    if (isClipped(node, scale)) return;
    const into = sectionOf(Number(section?.dataset.no ?? 0));
    into.text += node.data;
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
