import type { Attribute, Tag } from './page.ts';

/** An element of HTML or a component, and the offsets of what stands between its tags. */
export interface Element {
  name: string;
  attributes: Attribute[];
  start: number;
  contentStart: number;
  contentEnd: number;
  /** It has a closing tag of its own, or needs none. */
  isClosed: boolean;
}

/** Pairs opening with closing tags. Elements that are never closed end where their parent does, as in HTML. */
export function pairElements(tags: readonly Tag[], end: number): Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  for (const tag of [...tags].sort((a, b) => a.start - b.start)) {
    const { name, attributes, start } = tag;
    const element = {
      name,
      attributes,
      start,
      contentStart: tag.end,
      contentEnd: tag.kind === 'open' ? end : tag.end,
      isClosed: tag.kind === 'empty',
    };
    if (tag.kind !== 'close') elements.push(element);
    if (tag.kind === 'open') open.push(element);
    if (tag.kind === 'close') closeElement(open, tag);
  }
  return elements;
}

function closeElement(open: Element[], { name, start }: Tag): void {
  const at = open.findLastIndex((element) => element.name === name);
  const closed = at === -1 ? [] : open.splice(at);
  for (const element of closed) element.contentEnd = start;
  if (closed[0]) closed[0].isClosed = true;
}

/** The value of a static attribute, or undefined. */
export function attributeOf({ attributes }: Element, name: string): Attribute | undefined {
  return attributes.find((attribute) => attribute.name === name);
}

/** Is the element marked with this word, as a class or as an attribute? */
export function hasMark(element: Element, mark: string): boolean {
  return (
    attributeOf(element, mark) !== undefined ||
    (attributeOf(element, 'class')?.value.split(/\s+/u).includes(mark) ?? false)
  );
}

/** The elements in whose tags or content an offset lies, the innermost first. */
export function elementsAround(elements: readonly Element[], offset: number): Element[] {
  return elements.filter(({ start, contentEnd }) => start <= offset && offset < contentEnd).reverse();
}
