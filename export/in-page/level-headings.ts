/** Runs in the tab: no level of heading is skipped, so that a reader can go from heading to heading. */
export interface HeadingFault {
  kind: 'no-heading' | 'two-titles';
  /** The author's slide number. */
  no: number;
  /** The second title. */
  text: string;
}

/**
 * Sets `aria-level` where a level would be skipped (ISO 14289-1, 7.4.2). On the handout the headings of a slide
 * stand below the handout's own heading before it.
 */
export function levelHeadings(): HeadingFault[] {
  const faults: HeadingFault[] = [];
  const isRead = (heading: Element) =>
    !heading.closest('[aria-hidden=true], [role=img]') && heading.checkVisibility() && heading.textContent?.trim();
  let last = 0;
  let outer = 0;
  let sheet: Element | null = null;
  for (const heading of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    if (!isRead(heading)) continue;
    const own = Number(heading.getAttribute('aria-level') ?? heading.localName[1]);
    const around = heading.closest('.print-slide-container');
    if (around !== sheet && around && outer === 0) last = 0;
    sheet = around;
    const level = Math.min(around ? outer + own : own, last + 1, 6);
    if (level !== own) heading.setAttribute('aria-level', String(level));
    if (!around) outer = level;
    last = level;
  }
  for (const each of document.querySelectorAll('.sheets .print-slide-container')) {
    const headings = [...each.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')].filter(isRead);
    const [, second] = headings.filter(({ localName }) => localName === 'h1');
    const no = Number.parseInt(each.id, 10);
    if (headings.length === 0 && (each as HTMLElement).innerText.trim())
      faults.push({ kind: 'no-heading', no, text: '' });
    if (second) faults.push({ kind: 'two-titles', no, text: second.innerText.trim() });
  }
  return faults;
}
