/**
 * Runs in the tab: gives words in another language a node of their own in the browser's accessibility tree, so
 * that their language reaches the PDF. A bare `<span lang>` does not get there.
 */
export function markLanguages(): void {
  const inline = 'span, i, b, em, strong, q, cite, dfn, small, mark, u, s, bdi, bdo, abbr, sub, sup';
  for (const element of document.querySelectorAll<HTMLElement>(`:is(${inline})[lang]`))
    if (!element.hasAttribute('role') && !element.closest('.katex')) element.setAttribute('role', 'group');
}
