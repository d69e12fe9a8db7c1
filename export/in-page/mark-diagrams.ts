/** Runs in the tab: gives Mermaid diagrams a name to be read by, with their words in the order of their places. */
export interface DiagramFault {
  kind: 'no-diagram-name';
  no: number;
  /** Its first label. */
  text: string;
}

/** @param names what the sources say that the diagrams of each slide show, in their order; by the slide's number */
export function markDiagrams(names: Record<number, { title: string; description: string }[]>): DiagramFault[] {
  const faults: DiagramFault[] = [];
  const clean = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  /** Once each, from top to bottom and from left to right: Mermaid draws them in an order of its own. */
  const wordsOf = (drawing: SVGSVGElement): string[] => {
    const labels = [...drawing.querySelectorAll('text, foreignObject')]
      .filter((label) => !label.parentElement?.closest('foreignObject') && label.checkVisibility())
      .map((label) => ({ text: clean(label.textContent), box: label.getBoundingClientRect() }))
      .filter(({ text, box }) => text && box.width > 0);
    const isBeside = (a: DOMRect, b: DOMRect) =>
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) / 2;
    const rows: (typeof labels)[] = [];
    for (const label of labels.toSorted((a, b) => a.box.top - b.box.top)) {
      const [first] = rows.at(-1) ?? [];
      if (first && isBeside(first.box, label.box)) rows.at(-1)?.push(label);
      else rows.push([label]);
    }
    const inOrder = rows.flatMap((row) => row.sort((a, b) => a.box.left - b.box.left));
    return [...new Set(inOrder.map(({ text }) => text))];
  };
  for (const sheet of document.querySelectorAll<HTMLElement>('.print-slide-container')) {
    const no = Number.parseInt(sheet.id, 10);
    const hosts = [...sheet.querySelectorAll<HTMLElement>('.mermaid')];
    const told = names[no]?.length === hosts.length ? names[no] : [];
    for (const [i, host] of hosts.entries()) {
      const { shadowRoot } = host;
      if (host.closest('[aria-hidden=true], [role=img], figure[aria-label], [role=figure][aria-label]')) continue;
      const drawing = shadowRoot?.querySelector('svg');
      if (!drawing?.checkVisibility()) continue;
      const title =
        clean(host.getAttribute('alt')) ||
        clean(drawing.querySelector(':scope > title')?.textContent) ||
        clean(told[i]?.title);
      if (!title && host.closest('figure')?.querySelector('figcaption')) continue; // which says what it shows
      if (!title) {
        faults.push({ kind: 'no-diagram-name', no, text: wordsOf(drawing)[0] ?? '' });
        continue;
      }
      const description = clean(drawing.querySelector(':scope > desc')?.textContent) || clean(told[i]?.description);
      const words = wordsOf(drawing).filter((word) => word !== title);
      drawing.setAttribute('role', 'img');
      drawing.setAttribute('aria-label', [title, description || words.join(', ')].filter(Boolean).join(': '));
    }
  }
  return faults;
}
