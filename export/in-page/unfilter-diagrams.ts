/**
 * Runs in the tab: shadows that Mermaid casts from boxes with text are cast by the boxes alone. The browser prints
 * whatever is under a CSS filter as a picture, and the words of a timeline would be lost.
 */
export function unfilterDiagrams(): void {
  const shapes = 'rect, path, circle, ellipse, polygon, polyline, line, use, image';
  for (const { shadowRoot } of document.querySelectorAll('.print-slide-container .mermaid')) {
    const filtered = [...(shadowRoot?.querySelectorAll<SVGElement>('svg *') ?? [])]
      .map((element) => ({ element, filter: getComputedStyle(element).filter }))
      .filter(({ element, filter }) => filter !== 'none' && element.textContent?.trim());
    for (const { element, filter } of filtered) {
      element.style.setProperty('filter', 'none', 'important');
      for (const shape of element.querySelectorAll<SVGElement>(shapes)) shape.style.filter = filter;
    }
  }
}
