/** Runs in the tab: text that stands on a slide and cannot be seen, because something opaque is painted over it. */
export interface CoveredText {
  no: number;
  text: string;
  /** The tag that hides it. */
  cover: string;
}

/**
 * Boxes tell which texts might be hidden; only those are looked at point by point. Quiet where it cannot be known:
 * pictures with holes, gradients, masks, what CSS generates, shadow trees. What another click step shows is not lost.
 */
export function readCovered(): CoveredText[] {
  const sheets = [...document.querySelectorAll<HTMLElement>('.print-slide-container')];
  const found: (CoveredText & { node: Text })[] = [];
  for (const sheet of sheets) {
    const covers = coversIn(sheet);
    const texts = covers.length > 0 ? textsIn(sheet) : [];
    const suspects = texts.flatMap((node) => {
      const lines = linesOf(node);
      return covers
        .filter(({ element, box }) => !element.contains(node) && lines.some((line) => isUnder(line, box)))
        .map(({ element }) => ({ node, element }));
    });
    // Only the window: scrollIntoView would also move what lies in clipped boxes.
    if (suspects.length > 0) window.scrollBy({ top: sheet.getBoundingClientRect().top, behavior: 'instant' });
    const no = Number.parseInt(sheet.id, 10);
    for (const { node, element } of suspects)
      if (hides(element, node)) found.push({ node, no, text: textOf(node), cover: tagOf(element) });
  }
  window.scrollTo({ top: 0, behavior: 'instant' });
  const covered = new Set(found.map(({ node }) => node));
  /** Nor do the same words stand there once more, or at another click step. */
  const isLost = ({ no, text }: CoveredText) =>
    sheets
      .filter((sheet) => Number.parseInt(sheet.id, 10) === no)
      .every((sheet) => textsIn(sheet).every((node) => textOf(node) !== text || covered.has(node)));
  const isFirst = ({ no, text }: CoveredText, i: number) =>
    found.findIndex((other) => other.no === no && other.text === text) === i;
  return found
    .filter((each, i) => isFirst(each, i) && isLost(each))
    .map(({ no, text, cover }) => ({ no, text, cover }));

  /** Boxes that nothing can be seen through, large enough to hide a letter. */
  function coversIn(sheet: Element): { element: Element; box: DOMRect }[] {
    const solid = new Map<Element, boolean>([[sheet, true]]);
    const isSolid = (element: Element | null): boolean => {
      if (!element) return true;
      const known = solid.get(element);
      if (known !== undefined) return known;
      const { opacity, mixBlendMode, maskImage, visibility, display } = getComputedStyle(element);
      const is =
        isSolid(element.parentElement) &&
        opacity === '1' &&
        mixBlendMode === 'normal' &&
        maskImage === 'none' &&
        display !== 'none';
      solid.set(element, is);
      return is && visibility === 'visible';
    };
    return [...sheet.querySelectorAll('*')].flatMap((element) => {
      if (!isOpaque(element) || !isSolid(element)) return [];
      const box = element.getBoundingClientRect();
      return box.width >= 4 && box.height >= 4 ? [{ element, box }] : [];
    });
  }

  function isOpaque(element: Element): boolean {
    const isColour = (value: string) => /^(?:rgb|ok|color|lab|lch)/.test(value) && !/^rgba|\//.test(value);
    const style = getComputedStyle(element);
    if (element instanceof SVGGeometryElement)
      return (
        element.localName !== 'line' && isColour(style.fill) && style.fillOpacity === '1' && !element.closest('defs')
      );
    if (isColour(style.backgroundColor) && !style.backgroundClip.includes('text')) return true;
    return element.matches('img, canvas') && style.objectFit === 'fill' && isWithoutHoles(element as HTMLImageElement);
  }

  function isWithoutHoles(picture: HTMLImageElement | HTMLCanvasElement): boolean {
    const side = 16;
    const context = Object.assign(document.createElement('canvas'), { width: side, height: side }).getContext('2d');
    try {
      context?.drawImage(picture, 0, 0, side, side);
      const pixels = context?.getImageData(0, 0, side, side).data ?? [];
      return pixels.length > 0 && pixels.every((value, i) => i % 4 !== 3 || value > 250);
    } catch {
      return false; // a picture of another host does not let itself be read
    }
  }

  function textsIn(sheet: Element): Text[] {
    const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const parent = node.parentElement;
      if (
        node.data.trim() === '' ||
        !parent ||
        parent.closest('style, script, title, desc, .katex-mathml, [aria-hidden=true]')
      )
        continue;
      if (parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) texts.push(node);
    }
    return texts;
  }

  function linesOf(node: Text): DOMRect[] {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
  }

  /** The middle of the line, where every letter has ink, runs through the box. */
  function isUnder(line: DOMRect, box: DOMRect): boolean {
    const middle = line.top + line.height / 2;
    return box.top < middle && box.bottom > middle && box.left < line.right && box.right > line.left;
  }

  /** Two neighbouring points, half a line's height apart: what the element covers is more than an edge of a letter. */
  function hides(element: Element, node: Text): boolean {
    const parent = node.parentElement as HTMLElement;
    const box = element.getBoundingClientRect();
    return linesOf(node).some((line) => {
      const step = line.height / 2;
      const y = line.top + line.height / 2;
      if (!isUnder(line, box)) return false;
      let inRow = 0;
      for (let x = Math.max(line.left, box.left) + 1; x < Math.min(line.right, box.right); x += step) {
        inRow = isOver(element, parent, x, y) ? inRow + 1 : 0;
        if (inRow === 2) return true;
      }
      return false;
    });
  }

  /** Painted above it at a point of the window. The topmost element is found sooner than all of them. */
  function isOver(element: Element, other: Element, x: number, y: number): boolean {
    if (document.elementFromPoint(x, y) === other) return false;
    const stack = document.elementsFromPoint(x, y);
    const at = stack.indexOf(element);
    return at >= 0 && at < stack.indexOf(other);
  }

  function textOf(node: Text): string {
    return node.data.replace(/\s+/g, ' ').trim();
  }

  function tagOf({ localName, classList }: Element): string {
    return classList.length > 0 ? `<${localName} class="${classList[0]}">` : `<${localName}>`;
  }
}
