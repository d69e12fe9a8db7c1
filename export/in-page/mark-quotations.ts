/** Runs in the tab: words in `<q>` are read as quoted. */
export function markQuotations(): void {
  for (const quote of document.querySelectorAll<HTMLElement>('.print-slide-container q, .handout q')) {
    if (quote.hasAttribute('role') || quote.closest('[role=img], .katex')) continue;
    quote.setAttribute('role', 'group');
    quote.dataset.mark = 'Quote';
  }
}
