/**
 * Runs in the tab: what goes on over the turn of a page of the handout is one paragraph, one item, one list to whoever
 * hears it. Says of each part what it is a part of: `data-whole` of the first, `data-continues` of the others.
 */
export function markContinued(): void {
  /** Inline elements are heard as they come; a table says its head again on every page. */
  const types: Record<string, string> = { P: 'P', LI: 'LI', UL: 'L', OL: 'L', BLOCKQUOTE: 'BlockQuote' };
  const flows = [...document.querySelectorAll('.handout-sheet .handout-flow')];
  let count = 0;
  for (const [i, flow] of flows.entries()) {
    let part = flow.firstElementChild;
    let before = flows[i - 1]?.lastElementChild;
    while (part instanceof HTMLElement && before instanceof HTMLElement && isContinued(part, before)) {
      const type = part.dataset.mark ?? types[part.tagName];
      if (type) {
        const whole = before.dataset.continues ?? before.dataset.whole ?? String(++count);
        if (!before.dataset.continues) before.dataset.whole = whole;
        part.dataset.continues = whole;
        for (const each of [before, part]) each.dataset.mark ??= type;
      }
      part = part.firstElementChild;
      before = before.lastElementChild;
    }
  }

  function isContinued(part: HTMLElement, before: HTMLElement): boolean {
    return part.classList.contains('is-continued') && part.tagName === before.tagName && part.tagName !== 'TABLE';
  }
}
