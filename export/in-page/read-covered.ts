/** Runs in the tab: text that stands on a slide and cannot be read, because something opaque is painted over it. */
export interface CoveredText {
  no: number;
  text: string;
  /** The tag that hides it. */
  cover: string;
  /** What hides it is no area but a line or arrow that runs through the words. */
  isCrossed: boolean;
}

interface Cover {
  element: Element;
  box: DOMRect;
  isStroke: boolean;
}

/**
 * Boxes tell which texts might be hidden; only those are looked at point by point. Quiet where it cannot be known:
 * pictures with holes, gradients, masks, what CSS generates, shadow trees. What another click step shows is not lost.
 */
export function readCovered(): CoveredText[] {
  const sheets = [...document.querySelectorAll<HTMLElement>('.print-slide-container')];
  // Notations at words (`v-mark`), what a speaker draws by hand, and drawings that set type themselves mean what they do.
  const meant = '.rough-annotation, svg.absolute.w-full.h-full, .katex, .mermaid, .slidev-icon';
  const asked = new CSSStyleSheet(); // what lets the pointer through is seen all the same
  asked.replaceSync('.print-slide-container * { pointer-events: auto !important }');
  document.adoptedStyleSheets.push(asked);
  const found: (CoveredText & { node: Text })[] = [];
  for (const sheet of sheets) {
    const covers = coversIn(sheet);
    const texts = covers.length > 0 ? textsIn(sheet) : [];
    const suspects = texts.flatMap((node) => {
      const lines = linesOf(node);
      return covers
        .filter(({ element, box, isStroke }) => {
          const drawing = (isStroke && outermost(element)) || element;
          return !drawing.contains(node) && lines.some((line) => (isStroke ? meets : isUnder)(line, box));
        })
        .map((cover) => ({ node, ...cover }));
    });
    // Only the window: scrollIntoView would also move what lies in clipped boxes.
    if (suspects.length > 0) window.scrollBy({ top: sheet.getBoundingClientRect().top, behavior: 'instant' });
    const no = Number.parseInt(sheet.id, 10);
    for (const [element, all] of Map.groupBy(suspects, (suspect) => suspect.element)) {
      const isCrossed = all.some(({ isStroke }) => isStroke);
      const nodes = all.map(({ node }) => node);
      for (const node of isCrossed ? crossed(element, nodes) : nodes.filter((each) => hides(element, each)))
        found.push({ node, no, text: textOf(node), cover: isCrossed ? nameOf(element) : tagOf(element), isCrossed });
    }
  }
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== asked);
  window.scrollTo({ top: 0, behavior: 'instant' });
  const covered = new Set(found.map(({ node }) => node));
  /** Nor do the same words stand there once more, or at another click step. */
  const isLost = ({ no, text }: CoveredText) =>
    sheets
      .filter((sheet) => Number.parseInt(sheet.id, 10) === no)
      .every((sheet) => textsIn(sheet).every((node) => textOf(node) !== text || covered.has(node)));
  const isFirst = ({ no, text }: CoveredText, i: number) =>
    found.findIndex((other) => other.no === no && other.text === text) === i;
  return found.filter((each, i) => isFirst(each, i) && isLost(each)).map(({ node: _, ...each }) => each);

  /** Boxes that nothing can be seen through, large enough to hide a letter, and lines. */
  function coversIn(sheet: Element): Cover[] {
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
    return [...sheet.querySelectorAll('*')].flatMap((element): Cover[] => {
      const style = getComputedStyle(element);
      const isStroke = isLine(element, style);
      if (!(isStroke || isOpaque(element, style)) || !isSolid(element)) return [];
      const box = element.getBoundingClientRect();
      if (isStroke) return [{ element, box, isStroke }];
      return box.width >= 4 && box.height >= 4 ? [{ element, box, isStroke }] : [];
    });
  }

  /** Of a drawing that is laid over the slide, or a box as thin as one. */
  function isLine(element: Element, style: CSSStyleDeclaration): boolean {
    if (element instanceof SVGGeometryElement) {
      if (!element.matches('line, polyline, path') || element.closest(`defs, marker, symbol, ${meant}`)) return false;
      const { stroke, strokeOpacity, fill } = style;
      return isColour(stroke) && strokeOpacity === '1' && (element.localName === 'line' || !isColour(fill));
    }
    if (style.position === 'static' || !(element instanceof HTMLElement) || element.closest(meant)) return false;
    const { width, height } = element.getBoundingClientRect();
    const isThin = Math.min(width, height) < 4 && Math.min(width, height) >= 1 && Math.max(width, height) >= 16;
    return isColour(style.backgroundColor) ? isThin : rulesOf(element).length > 0;
  }

  /** How far down a box the lines lie that it draws above and below what it holds. */
  function rulesOf(element: Element): number[] {
    const style = getComputedStyle(element);
    const { height } = element.getBoundingClientRect();
    return (['Top', 'Bottom'] as const).flatMap((side) => {
      const width = Number.parseFloat(style[`border${side}Width`]);
      const isDrawn = width >= 1 && style[`border${side}Style`] !== 'none' && isColour(style[`border${side}Color`]);
      return isDrawn ? [side === 'Top' ? width / 2 : height - width / 2] : [];
    });
  }

  function outermost(element: Element): Element | undefined {
    const svg = element.closest('svg');
    return (svg?.parentElement && outermost(svg.parentElement)) ?? svg ?? undefined;
  }

  function isColour(value: string): boolean {
    return /^(?:rgb|ok|color|lab|lch)/.test(value) && !/^rgba|\//.test(value);
  }

  function isOpaque(element: Element, style: CSSStyleDeclaration): boolean {
    if (element instanceof SVGGeometryElement)
      return (
        element.localName !== 'line' && isColour(style.fill) && style.fillOpacity === '1' && !element.closest('defs')
      );
    if (isColour(style.backgroundColor) && !style.backgroundClip.includes('text')) return true;
    if (/^[a-z-]+-gradient\((?!.*(?:rgba\(|transparent| \/ ))/.test(style.backgroundImage)) return true;
    if (!element.matches('img, canvas, video') || !/^(?:fill|cover)$/.test(style.objectFit)) return false;
    if (element instanceof HTMLVideoElement) return element.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA;
    return isWithoutHoles(element as HTMLImageElement);
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

  /** The letters of the line, without what hangs below and the room around them, meet the box. */
  function meets(line: DOMRect, box: DOMRect): boolean {
    const { top, bottom } = inkOf(line);
    return box.top < bottom && box.bottom > top && box.left < line.right && box.right > line.left;
  }

  function inkOf({ top, height }: DOMRect): { top: number; bottom: number } {
    const middle = top + height / 2;
    return { top: middle - height / 5, bottom: middle + height / 5 };
  }

  /** Texts that a line runs through, if in all it hides more than a letter: it may end in a word, or pass between two. */
  function crossed(element: Element, nodes: readonly Text[]): Text[] {
    const step = 2;
    const path = pointsOf(element);
    const parts = nodes.map((node) => {
      const words = [...node.data.matchAll(/\S+/g)].flatMap((match) => boxOfWord(node, match) ?? []);
      const height = Math.max(0, ...words.map((word) => word.height));
      const within = words.flatMap((word) => path.filter((point) => isInInk(point, word)));
      const over = within.filter(({ x, y }) => isOver(element, node.parentElement as HTMLElement, x, y));
      return { node, share: height > 0 ? (over.length * step) / height : 0 };
    });
    const isMuch = parts.reduce((sum, { share }) => sum + share, 0) > 1;
    return isMuch ? parts.filter(({ share }) => share > 0.25).map(({ node }) => node) : [];

    function isInInk({ x, y }: { x: number; y: number }, word: DOMRect): boolean {
      const { top, bottom } = inkOf(word);
      const inset = word.height * 0.1;
      return y > top && y < bottom && x > word.left + inset && x < word.right - inset;
    }

    function boxOfWord(text: Text, { 0: word, index }: RegExpExecArray): DOMRect | undefined {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      return range.getClientRects()[0];
    }

    function pointsOf(line: Element): { x: number; y: number }[] {
      if (line instanceof SVGGeometryElement) {
        const matrix = line.getScreenCTM();
        const scale = matrix ? Math.hypot(matrix.a, matrix.b) || 1 : 1;
        const count = Math.floor((line.getTotalLength() * scale) / step);
        const points = Array.from({ length: count }, (_, i) => line.getPointAtLength((i * step) / scale));
        return matrix ? points.map((point) => point.matrixTransform(matrix)) : [];
      }
      const { left, top, width, height } = line.getBoundingClientRect();
      const isUpright = height > width && width < 4;
      const count = Math.floor((isUpright ? height : width) / step);
      const along = Array.from({ length: count }, (_, i) => i * step);
      if (isUpright) return along.map((y) => ({ x: left + width / 2, y: top + y }));
      const rules = height < 4 ? [height / 2] : rulesOf(line);
      return rules.flatMap((y) => along.map((x) => ({ x: left + x, y: top + y })));
    }
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

  function nameOf(line: Element): string {
    if (line instanceof HTMLElement)
      return isColour(getComputedStyle(line).backgroundColor) ? tagOf(line) : `The line of ${tagOf(line)}`;
    const { markerStart, markerEnd } = getComputedStyle(line);
    return markerStart === 'none' && markerEnd === 'none' ? 'A line' : 'An arrow';
  }

  function tagOf({ localName, classList }: Element): string {
    return classList.length > 0 ? `<${localName} class="${classList[0]}">` : `<${localName}>`;
  }
}
