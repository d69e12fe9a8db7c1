import type { Line } from './read-lines.ts';

/**
 * The markup of a text from one line to another, ready to stand on a page of its own: a list goes on counting, an
 * item that is continued has no second number, a table has its head again, and no id occurs twice.
 *
 * @param flow the element that holds the text, in the document
 * @param from first line
 * @param to the line after the last; undefined: to the end
 */
export function sliceFlow(flow: Element, from: Line | undefined, to: Line | undefined): string {
  const range = document.createRange();
  range.selectNodeContents(flow);
  if (from) range.setStart(from.start.node, from.start.offset);
  if (to) range.setEnd(to.start.node, to.start.offset);
  const slice = document.createElement('div');
  slice.append(withAncestors(range, flow));
  fillRow(range.startContainer, range, [...slice.querySelectorAll('tr')].at(0));
  fillRow(range.endContainer, range, [...slice.querySelectorAll('tr')].at(-1));
  if (from) markContinued(flow, range, slice);
  return slice.innerHTML;
}

/** What the range holds, inside copies of everything it stands in. */
function withAncestors(range: Range, flow: Element): Node {
  let content: Node = range.cloneContents();
  for (let at: Node | null = range.commonAncestorContainer; at && at !== flow; at = at.parentNode) {
    if (!(at instanceof Element)) continue;
    const copy = at.cloneNode(false);
    copy.appendChild(content);
    content = copy;
  }
  return content;
}

/** A row that is taller than a page keeps all its cells on every page: those without text there are empty. */
function fillRow(boundary: Node, range: Range, copy: HTMLTableRowElement | undefined): void {
  const row = (boundary instanceof Element ? boundary : boundary.parentElement)?.closest('tr');
  if (!row || !copy || copy.cells.length === row.cells.length) return;
  const isShown = [...row.cells].map((cell) => range.intersectsNode(cell));
  const empty = (from: number, to?: number) => [...row.cells].slice(from, to).map((cell) => cell.cloneNode(false));
  copy.prepend(...empty(0, isShown.indexOf(true)));
  copy.append(...empty(isShown.lastIndexOf(true) + 1));
}

/** The first element on each level of the slice is the copy of one that began earlier. */
function markContinued(flow: Element, range: Range, slice: Element): void {
  const originals: Element[] = [];
  let at = range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement;
  for (; at && at !== flow; at = at.parentElement) originals.unshift(at);
  let copy: Element | null = slice;
  for (const original of originals) {
    copy = copy.firstElementChild;
    if (copy?.localName !== original.localName) return;
    copy.removeAttribute('id');
    copy.classList.add('is-continued');
    if (original instanceof HTMLOListElement) copy.setAttribute('start', String(numberAt(original, range)));
    if (original instanceof HTMLTableElement && !copy.querySelector(':scope > thead'))
      copy.prepend(...headOf(original).map(repeat));
  }
}

/** What stands above the first row of a table: the widths of its columns, their names. */
const headOf = ({ children }: HTMLTableElement): Element[] =>
  [...children].filter(({ localName }) => localName === 'colgroup' || localName === 'thead');

/** A copy that says it is one: what it says is no more of the text. */
function repeat(part: Element): Element {
  const copy = part.cloneNode(true) as HTMLElement;
  copy.dataset['repeated'] = '';
  return copy;
}

/** The number of the list item with which the slice begins. */
function numberAt(list: HTMLOListElement, range: Range): number {
  const items = [...list.children].filter(({ localName }) => localName === 'li');
  return (
    list.start +
    Math.max(
      0,
      items.findIndex((item) => range.intersectsNode(item)),
    )
  );
}
