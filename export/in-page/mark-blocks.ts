/**
 * Runs in the tab: what is laid out as a block of text is read as a paragraph. The browser's tags do not tell a
 * `<div>` of text from a `<span>`; the layout does.
 */
export function markBlocks(): void {
  const displayOf = (element: Element) => getComputedStyle(element).display;
  const isInline = (element: Element) =>
    /^(?:inline|contents|ruby|none)/.test(displayOf(element)) || element.matches('br, wbr');
  const generic = 'div, section, header, footer, main, span, small, b, i, label, summary, dt, dd, output, address';
  const taken =
    'p, h1, h2, h3, h4, h5, h6, pre, a, button, summary, caption, figcaption, .katex, [role]:not([role=article])';
  const block = 'p, ul, ol, table, h1, h2, h3, h4, h5, h6, figure, blockquote, pre, .katex-display';
  const find = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].filter(
      (element) =>
        element.closest('.print-slide-container, .handout') &&
        !element.hasAttribute('role') &&
        !element.parentElement?.closest(taken) &&
        element.textContent?.trim() &&
        !element.querySelector(block),
    );
  // Bare words in a row of boxes are boxes of their own, and so is each tag among them: to the browser none is a paragraph.
  for (const row of find(`p, ${generic}`)) {
    const isRow = /^(?:inline-)?(?:flex|grid|table)$/.test(displayOf(row));
    const hasWords = [...row.childNodes].some((node) => node instanceof Text && node.data.trim());
    if (isRow && (hasWords || row.localName === 'p') && !row.querySelector('div, section'))
      row.setAttribute('role', 'paragraph');
  }
  const blocks: Element[] = find(generic).filter(
    (element) =>
      /^(?:block|flow-root|flex|grid|list-item|table|table-cell|table-caption)$/.test(displayOf(element)) &&
      [...element.children].every(isInline),
  );
  // Lines of code are inline boxes between line ends: without this they are read out as one line.
  for (const line of document.querySelectorAll('pre code > .line')) if (line.textContent?.trim()) blocks.push(line);
  for (const block of blocks) block.setAttribute('role', 'paragraph');
}
