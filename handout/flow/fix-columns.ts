/**
 * Keeps the columns of a table as wide as they are, so that what is cut from it is laid out as the whole was. To be
 * called before lines are read: it adds to the table.
 */
export function fixColumns(table: HTMLTableElement): void {
  const row = [...table.rows].find(({ cells }) => [...cells].every(({ colSpan }) => colSpan === 1));
  if (!row) return;
  const widths = [...row.cells].map((cell) => cell.getBoundingClientRect().width);
  const width = table.getBoundingClientRect().width;
  for (const group of table.querySelectorAll(':scope > colgroup')) group.remove();
  const group = document.createElement('colgroup');
  for (const width of widths)
    group.append(Object.assign(document.createElement('col'), { style: `width: ${width}px` }));
  table.prepend(group);
  Object.assign(table.style, { tableLayout: 'fixed', width: `${width}px` });
}
