import type { SlideElement, SlideNode } from './slide-node.ts';

const skipped =
  '[aria-hidden=true], [hidden], style, script, template, noscript, textarea, select, .slidev-vclick-hidden, .footnote-backref';
const media = new Set(['canvas', 'video', 'iframe', 'object', 'embed', 'audio']);
const kept = ['href', 'start', 'value', 'scope', 'colspan', 'rowspan', 'lang', 'dir'];
const roles: Record<string, string> = {
  list: 'ul',
  listitem: 'li',
  figure: 'figure',
  presentation: 'div',
  none: 'div',
};
/** Pixels between two words that are more than the shape of a letter. */
const distance = 2;

/** What Markdown makes: a layout frames it in other elements. */
const written = 'h1, h2, h3, h4, h5, h6, p, ul, ol, dl, table, pre, blockquote';

/**
 * What a layout makes of the slide: the element of that class, or the one around all of them where a layout sets each
 * column as one, or all of the slide where a layout has no such element, or words of the author outside it. Global layers
 * stand outside.
 */
function findLayout(host: Element): Element | null {
  const page = host.querySelector('[data-slidev-no]');
  const layouts = [...host.querySelectorAll('.slidev-layout')];
  let around: Element | null = layouts[0] ?? page;
  while (around && !layouts.every((one) => around?.contains(one))) around = around.parentElement;
  const root = [...(page?.children ?? [])].find((child) => around && child !== around && child.contains(around));
  const isWhole = [...(root?.querySelectorAll(written) ?? [])].every((words) => around?.contains(words));
  return isWhole ? around : (root ?? around);
}

/**
 * @param host what the slide is drawn in, in the document
 * @returns nothing if there is no slide in it
 */
export function readSlide(host: Element): SlideNode[] | undefined {
  const slide = findLayout(host);
  if (!slide) return undefined;
  const weight = Math.max(weightOf(getComputedStyle(slide)), 400);
  return childrenOf(slide, { slide, weight });
}

interface Around {
  slide: Element;
  /** Of the slide's text. */
  weight: number;
}

function childrenOf(element: Element, around: Around): SlideNode[] {
  const given = element instanceof HTMLSlotElement ? element.assignedNodes() : [];
  const nodes = given.length > 0 ? given : [...(element.shadowRoot ?? element).childNodes];
  return nodes.flatMap((node): SlideNode[] => {
    if (node instanceof Text) return [node.data];
    return node instanceof Element ? readElement(node, around) : [];
  });
}

function readElement(element: Element, around: Around): SlideNode[] {
  if (element.matches(skipped)) return [];
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden') return [];
  const flow = flowOf(element, style);
  if (element.matches('.katex-display, .katex, math')) return [readFormula(element, flow)];
  if (element instanceof HTMLInputElement)
    return element.type === 'checkbox' || element.type === 'radio' ? [element.checked ? '☑ ' : '☐ '] : [];
  const picture = pictureOf(element);
  if (picture !== undefined) return picture ? [{ tag: 'img', flow, picture, children: [] }] : [];
  return [
    {
      tag: tagOf(element),
      flow,
      children: childrenOf(element, around),
      attributes: attributesOf(element, around.slide),
      isBold: element.matches('b, strong') || weightOf(style) >= Math.max(600, around.weight + 1),
      name: nameOf(element),
      isCitation: element.matches('.citations'),
      leads: element.getAttribute('data-leads') ?? undefined,
    },
  ];
}

function tagOf(element: Element): string {
  const role = element.getAttribute('role') ?? '';
  // Marks that the author wrote are not drawn a second time.
  if (element.localName === 'q' && !hasMarks(element)) return 'span';
  if (role === 'heading') return `h${Math.min(6, Number(element.getAttribute('aria-level')) || 2)}`;
  return roles[role] ?? element.localName;
}

function hasMarks(quotation: Element): boolean {
  const { content } = getComputedStyle(quotation, '::before');
  return content !== 'none' && content !== '""' && getComputedStyle(quotation).quotes !== 'none';
}

function flowOf(element: Element, style: CSSStyleDeclaration): SlideElement['flow'] {
  if (/^(?:inline|contents|ruby)/.test(style.display))
    return [style.marginLeft, style.marginRight].some((margin) => Number.parseFloat(margin) > distance)
      ? 'apart'
      : 'inline';
  const isPlaced = /^(?:absolute|fixed)$/.test(style.position) || style.float !== 'none';
  const parent = element.parentElement && getComputedStyle(element.parentElement).display;
  return isPlaced || /flex|grid/.test(parent ?? '') ? 'item' : 'block';
}

/** The words that stand for a picture, empty if it has none; undefined: it is no picture. */
function pictureOf(element: Element): string | undefined {
  const name = nameOf(element);
  if (element.localName === 'img') return name || (element.getAttribute('alt') ?? '').trim();
  if (element.localName === 'svg') return name || labelsIn(element).join('; ');
  if (media.has(element.localName)) return name || (element.getAttribute('title') ?? '').trim();
  return /^(?:img|graphics-)/.test(element.getAttribute('role') ?? '') && name ? name : undefined;
}

/** The words that are written in a drawing, each once where one follows its like. */
function labelsIn(drawing: Element): string[] {
  const labels = [...drawing.querySelectorAll('text, foreignObject')]
    .filter((label) => !label.closest(skipped))
    .sort((a, b) => Number(isOnEdge(a)) - Number(isOnEdge(b)))
    .map((label) => squeeze([...textsIn(label)].join(' ')));
  return labels.filter((label, i) => label !== '' && label !== labels[i - 1]);
}

/** Mermaid draws what stands on arrows before what they join. */
const isOnEdge = (label: Element) => label.closest('.edgeLabel') !== null;

/** Lines of a label are elements of their own, with nothing between them. */
function* textsIn(label: Element): Iterable<string> {
  for (const node of label.childNodes)
    if (node instanceof Text) yield node.data;
    else if (node instanceof Element) yield* textsIn(node);
}

function nameOf(element: Element): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const named = (attribute: string) =>
    (element.getAttribute(attribute) ?? '')
      .split(/\s+/)
      .map((id) => (id && root.getElementById?.(id)?.textContent) || '')
      .join(' ');
  const own = (tag: string) =>
    (element.localName === 'svg' && element.querySelector(`:scope > ${tag}`)?.textContent) || '';
  const name = squeeze(element.getAttribute('aria-label') || named('aria-labelledby') || own('title'));
  const description = squeeze(element.getAttribute('aria-description') || named('aria-describedby') || own('desc'));
  return description && description !== name ? [name, description].filter(Boolean).join('. ') : name;
}

function readFormula(element: Element, flow: SlideElement['flow']): SlideElement {
  const copy = element.cloneNode(true) as HTMLElement;
  const alternative = element.closest<HTMLElement>('[data-alt]')?.dataset['alt'];
  if (alternative) copy.dataset['alt'] = alternative;
  const source = element.querySelector('annotation')?.textContent ?? element.textContent ?? '';
  return { tag: 'formula', flow, children: [source], html: copy.outerHTML };
}

/** A link to a place on the slide itself leads nowhere where the slide is not drawn. */
function attributesOf(element: Element, slide: Element): Record<string, string> {
  const said = kept
    .filter((name) => element.hasAttribute(name))
    .map((name) => [name, element.getAttribute(name) ?? '']);
  return Object.fromEntries(said.filter(([name, value]) => name !== 'href' || !isWithin(slide, value ?? ''))) as Record<
    string,
    string
  >;
}

const isWithin = (slide: Element, href: string) =>
  href.startsWith('#') && href.length > 1 && slide.querySelector(`#${CSS.escape(href.slice(1))}`) !== null;

const weightOf = ({ fontWeight }: CSSStyleDeclaration): number => Number.parseInt(fontWeight, 10) || 400;
const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();
