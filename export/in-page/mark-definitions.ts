/** Runs in the tab: a list of definitions is read as a list, each term as the label of what it means. */
export function markDefinitions(): void {
  for (const list of document.querySelectorAll<HTMLElement>('.print-slide-container dl, .handout dl')) {
    if (list.hasAttribute('role') || list.closest('[role=img]')) continue;
    for (const part of list.querySelectorAll<HTMLElement>(
      ':scope > dt, :scope > dd, :scope > div > dt, :scope > div > dd',
    )) {
      part.setAttribute('role', 'group');
      part.dataset.mark = part.localName === 'dt' ? 'Lbl' : 'LBody';
    }
    for (const wrapper of list.querySelectorAll<HTMLElement>(':scope > div')) wrapper.setAttribute('role', 'none');
    list.setAttribute('role', 'group');
    list.dataset.mark = 'L';
  }
}
