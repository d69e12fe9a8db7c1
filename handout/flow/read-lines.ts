import { unspacedScripts } from '../../text/scripts.ts';

/** One line of a text as the browser has set it, or something that cannot be divided. */
export interface Line {
  /** Pixels from the top of the text. */
  top: number;
  bottom: number;
  /** Where the line begins in the document. */
  start: { node: Node; offset: number };
  /** A page may begin with this line. */
  mayBegin: boolean;
  /** Height of the head of the table that stands above the line, too, where a page begins with it. */
  repeated: number;
}

/** What stays in one piece unless it is taller than a page. */
const undivided = 'tr, img, svg, video, canvas, hr, .katex-display, [data-whole]';
const headings = 'h1, h2, h3, h4, h5, h6, thead, caption, [data-keep]';
/** What ends a text and stays with it. */
const closing = '[data-closing]';
/** Pieces of text within which no line ends, unless they are too long for one. */
const pieces = new RegExp(`\\S[^\\s${unspacedScripts}]*`, 'gu');
/** Line boxes that belong to one line overlap by more than this share of the smaller one. */
const overlap = 0.4;

/**
 * The lines of a text that is in the document.
 *
 * @param flow the element that holds the text
 * @param tallest what is undivided and taller than this is divided all the same
 */
export function readLines(flow: Element, tallest: number): Line[] {
  const lines: (Line & { block: Element })[] = [];
  const origin = flow.getBoundingClientRect().top;
  const range = document.createRange();

  const add = (box: DOMRect, start: Line['start'], block: Element) => {
    const top = box.top - origin;
    const bottom = box.bottom - origin;
    const last = lines.at(-1);
    if (last && top < last.bottom - overlap * Math.min(bottom - top, last.bottom - last.top)) {
      last.top = Math.min(last.top, top);
      last.bottom = Math.max(last.bottom, bottom);
    } else lines.push({ top, bottom, start, block, mayBegin: true, repeated: headAbove(block) });
  };

  const readText = (text: Text): void => {
    const block = blockOf(text, flow);
    for (const { index } of text.data.matchAll(pieces)) {
      range.setStart(text, index);
      range.setEnd(text, index + 1);
      const box = range.getClientRects()[0];
      if (box && box.height > 0) add(box, firstPosition(text, index, flow), block);
    }
  };

  const walk = (parent: Element): void => {
    for (const child of parent.childNodes) {
      if (child instanceof Text) readText(child);
      else if (child instanceof Element) {
        const box = child.getBoundingClientRect();
        if (child.matches(undivided) && box.height <= tallest) {
          if (box.height > 0) add(box, firstPosition(child, undefined, flow), blockOf(child, flow));
        } else walk(child);
      }
    }
  };
  walk(flow);
  return lines.map(({ block, ...line }, i) => ({ ...line, mayBegin: mayBegin(lines, i, block) }));
}

function headAbove(block: Element): number {
  const row = block.closest('tbody > tr, tbody');
  return row?.closest('table')?.tHead?.getBoundingClientRect().height ?? 0;
}

/**
 * No heading at the foot of a page, and no single line of a paragraph or row of a table alone on either side of the
 * break.
 */
function mayBegin(lines: readonly { block: Element }[], i: number, block: Element): boolean {
  const before = lines[i - 1]?.block;
  if (!before) return true;
  if (before.closest(headings) || block.closest(closing)) return false;
  const row = block.matches('tbody > tr') ? (block as HTMLTableRowElement) : undefined;
  if (row)
    return row.rowIndex !== (row.closest('table')?.tHead?.rows.length ?? 0) + 1 && row.nextElementSibling !== null;
  if (before !== block) return true;
  const isSecond = lines[i - 2]?.block !== block;
  const isLast = lines[i + 1]?.block !== block;
  return !isSecond && !isLast;
}

/** The paragraph, list item or heading that a node stands in. */
function blockOf(node: Node, flow: Element): Element {
  let element = node instanceof Element ? node : node.parentElement;
  while (element && element !== flow && /^(?:inline|contents)/.test(getComputedStyle(element).display))
    element = element.parentElement;
  return element ?? flow;
}

/** The outermost place that begins with this node or letter, so that no empty element stays behind a break. */
function firstPosition(node: Node, offset: number | undefined, flow: Element): Line['start'] {
  if (offset !== undefined && node instanceof Text && node.data.slice(0, offset).trim() !== '') return { node, offset };
  let at = node;
  while (at.parentNode && at.parentNode !== flow && isFirst(at)) at = at.parentNode;
  const parent = at.parentNode ?? flow;
  return { node: parent, offset: [...parent.childNodes].indexOf(at as ChildNode) };
}

function isFirst(node: Node): boolean {
  for (let before = node.previousSibling; before; before = before.previousSibling)
    if (before instanceof Element ? before.localName !== 'colgroup' : (before.textContent ?? '').trim() !== '')
      return false;
  return true;
}
