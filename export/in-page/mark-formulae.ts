/**
 * Runs in the tab: makes each KaTeX formula one thing with an alternative, which is `data-alt` or `aria-label` of
 * the formula or of an element around it, else its TeX. As KaTeX leaves it nothing of it reaches the tags: the visible
 * half is hidden from readers, and the other half is not painted.
 */
export function markFormulae(): void {
  for (const formula of document.querySelectorAll<HTMLElement>('.katex')) {
    if (formula.closest('[aria-hidden=true], [role=img]')) continue;
    const named = formula.closest<HTMLElement>('[data-alt]');
    const tex = formula.querySelector('annotation')?.textContent ?? formula.textContent ?? '';
    formula.querySelector('.katex-mathml')?.setAttribute('aria-hidden', 'true');
    formula.querySelector('.katex-html')?.removeAttribute('aria-hidden');
    formula.setAttribute('role', 'img');
    formula.setAttribute('aria-label', (named?.dataset.alt || tex).replace(/\s+/g, ' ').trim());
    formula.dataset.mark = 'Formula';
  }
}
