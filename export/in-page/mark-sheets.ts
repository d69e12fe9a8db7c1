/**
 * Runs in the tab: makes each slide a section with a language of its own, and leaves what runs along on every
 * slide (global layers) to the eye, but for its links. Parts of the handout become sections, too.
 *
 * @param lang language of the document (BCP 47)
 */
export function markSheets({ lang }: { lang: string }): void {
  for (const sheet of document.querySelectorAll<HTMLElement>('.print-slide-container')) {
    const page = sheet.querySelector<HTMLElement>('[data-slidev-no]');
    sheet.setAttribute('role', 'article');
    sheet.lang = page?.lang || sheet.lang || lang;
    sheet.dataset.mark = 'Sect';
    for (const layer of sheet.children) if (!layer.contains(page)) leaveToTheEye(layer);
  }
  for (const part of document.querySelectorAll<HTMLElement>('.handout section, .handout article')) {
    if (part.closest('.print-slide-container') || part.parentElement?.closest('[data-note-of]')) continue;
    part.setAttribute('role', 'article');
    part.dataset.mark = 'Sect';
  }

  /** What can be clicked has to be heard. */
  function leaveToTheEye(element: Element): void {
    if (element.matches('a[href]')) return;
    if (element.querySelector('a[href]')) for (const child of element.children) leaveToTheEye(child);
    else element.setAttribute('aria-hidden', 'true');
  }
}
