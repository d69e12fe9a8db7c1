/** Runs in the tab: tables whose cells all have a place in the tags, and a header to be read with. */
export interface TableFault {
  kind: 'no-headers';
  no: number;
  /** Text of the first cell. */
  text: string;
}

export function markTables(): TableFault[] {
  const faults: TableFault[] = [];
  for (const table of document.querySelectorAll('table')) {
    if (
      table.closest('[aria-hidden=true], [role=img]') ||
      /^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')
    )
      continue;
    if (!table.closest('.print-slide-container, .handout')) continue;
    const [first] = table.rows;
    for (const cell of table.querySelectorAll<HTMLTableCellElement>('td, th')) {
      if (cell.textContent?.trim() || cell.querySelector('img, svg, input')) continue;
      // The browser leaves cells in which nothing is painted out of the tags, and the row is too short then.
      cell.append('\u00A0');
      const isCorner = cell.localName === 'td' && cell.parentElement === first && cell.cellIndex === 0;
      if (isCorner && first?.querySelector('th')) cell.setAttribute('role', 'columnheader');
    }
    if (!table.querySelector('th, [role=columnheader], [role=rowheader]'))
      faults.push({
        kind: 'no-headers',
        no: Number.parseInt(
          table.closest('.print-slide-container')?.id ??
            table.closest<HTMLElement>('[data-slide]')?.dataset.slide ??
            '0',
          10,
        ),
        text: (table.rows[0]?.cells[0]?.innerText ?? '').trim(),
      });
  }
  return faults;
}
