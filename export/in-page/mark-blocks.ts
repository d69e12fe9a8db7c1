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
  const blocks: Element[] = [...document.querySelectorAll<HTMLElement>(generic)].filter(
    (element) =>
      element.closest('.print-slide-container, .handout') &&
      !element.hasAttribute('role') &&
      !element.parentElement?.closest(taken) &&
      /^(?:block|flow-root|flex|grid|list-item)$/.test(displayOf(element)) &&
      element.textContent?.trim() &&
      [...element.children].every(isInline) &&
      !element.querySelector('p, ul, ol, table, h1, h2, h3, h4, h5, h6, figure, blockquote, pre, .katex-display'),
  );
  // Lines of code are inline boxes between line ends: without this they are read out as one line.
  for (const line of document.querySelectorAll('pre code > .line')) if (line.textContent?.trim()) blocks.push(line);
  for (const block of blocks) block.setAttribute('role', 'paragraph');
}
