/** Runs in the tab: footnotes are read as notes, and the numbers that lead to them as references. */
export function markNotes(): void {
  for (const list of document.querySelectorAll<HTMLOListElement>('.footnotes ol')) {
    list.setAttribute('role', 'none');
    let number = list.start;
    for (const item of list.querySelectorAll<HTMLElement>(':scope > li')) {
      // Without the list the browser no longer tags its numbers: they become words of the note.
      const label = document.createElement('span');
      label.textContent = `${number++}. `;
      label.style.cssText = 'display: inline-block; min-width: 1.3em; margin-left: -1.3em';
      (item.querySelector('p') ?? item).prepend(label);
      item.style.listStyle = 'none';
      item.setAttribute('role', 'group');
      item.dataset.mark = 'Note';
    }
  }
  for (const reference of document.querySelectorAll<HTMLElement>('sup.footnote-ref')) {
    reference.setAttribute('role', 'group');
    reference.dataset.mark = 'Reference';
  }
  for (const link of document.querySelectorAll('.footnote-ref a'))
    link.setAttribute('aria-label', `Footnote ${/\d+/.exec(link.textContent ?? '')?.[0] ?? ''}`.trim());
  for (const link of document.querySelectorAll('a.footnote-backref')) {
    const number = /\d+/.exec(link.closest('.footnote-item, li')?.textContent ?? '')?.[0] ?? '';
    link.setAttribute('aria-label', `Back to reference ${number}`.trim());
  }
}
