/** What of a drawn slide is text: its headings, paragraphs, lists and tables, as plain markup without its looks. */
const kept = new Set(
  'p ul ol li table thead tbody tr th td blockquote pre code strong b em i sup sub a br dl dt dd h1 h2 h3 h4 h5 h6 small'.split(
    ' ',
  ),
);
const skipped = '[aria-hidden=true], [hidden], style, script, svg, canvas, video, .katex-mathml, annotation';
const inline = new Set('code strong b em i sup sub a br small'.split(' '));

/** @param slide the slide's layout element, in the document */
export function readOutline(slide: Element): string {
  const outline = document.createElement('div');
  copyChildren(slide, outline);
  wrapLooseText(outline);
  for (const heading of outline.querySelectorAll('h1, h2, h3, h4, h5, h6'))
    rename(heading, heading.localName === 'h1' ? 'h3' : 'h4');
  for (const item of outline.querySelectorAll('h3, h4, p, li, td, th, blockquote'))
    if ((item.textContent ?? '').trim() === '' && item.localName !== 'td') item.remove();
  return outline.innerHTML;
}

function copyChildren(from: Element, to: Element): void {
  for (const node of from.childNodes) {
    if (node instanceof Text) to.append(node.data);
    if (!(node instanceof Element) || node.matches(skipped)) continue;
    const label =
      node.getAttribute('role') === 'img' || node.localName === 'img'
        ? (node.getAttribute('aria-label') ?? node.getAttribute('alt'))
        : undefined;
    if (label !== undefined) {
      if (label) to.append(element('p', `[${label}]`));
    } else if (kept.has(node.localName)) {
      const copy = document.createElement(node.localName);
      for (const name of ['href', 'start', 'scope', 'lang', 'dir'])
        if (node.hasAttribute(name)) copy.setAttribute(name, node.getAttribute(name) ?? '');
      copyChildren(node, copy);
      to.append(copy);
    } else if (isBlock(node)) {
      const block = document.createElement('div');
      copyChildren(node, block);
      wrapLooseText(block);
      to.append(...block.childNodes);
    } else copyChildren(node, to);
  }
}

const isBlock = (node: Element): boolean => !/^(?:inline|contents|none)/.test(getComputedStyle(node).display);

/** Text that stands in no paragraph gets one. */
function wrapLooseText(parent: Element): void {
  let paragraph: Element | undefined;
  for (const node of [...parent.childNodes]) {
    const isLoose = node instanceof Text || (node instanceof Element && inline.has(node.localName));
    if (!isLoose) paragraph = undefined;
    else if (paragraph) paragraph.append(node);
    else if ((node.textContent ?? '').trim() !== '') {
      paragraph = document.createElement('p');
      node.replaceWith(paragraph);
      paragraph.append(node);
    }
  }
}

function rename(from: Element, name: string): void {
  const to = document.createElement(name);
  to.append(...from.childNodes);
  from.replaceWith(to);
}

function element(name: string, text: string): Element {
  return Object.assign(document.createElement(name), { textContent: text });
}
