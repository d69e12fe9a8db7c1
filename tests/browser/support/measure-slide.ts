/** What can be measured of a slide as it is drawn. Runs in the tab: it imports nothing and returns plain data. */

export interface DrawnText {
  text: string;
  /** `headline`, `locator` (citations, section mark, source line) or `body`. */
  role: 'headline' | 'locator' | 'body';
  /** Height of the font as a share of the slide's height. */
  size: number;
  /** WCAG contrast with what lies behind it. */
  contrast: number;
  /** Lies partly outside the slide, or is cut off by a box. */
  isCutOff: boolean;
  /** Lies under something opaque, or under an opacity of less than one. */
  isDimmed: boolean;
}

export interface DrawnSlide {
  texts: DrawnText[];
  /** Lines of the headline; 0 without one. */
  headlineLines: number;
  /** Words that are drawn over other words. */
  collisions: string[];
  /** Strokes and borders that are not ornament, with their contrast. */
  lines: { what: string; contrast: number }[];
  /** The page can be scrolled sideways or down. */
  isPageLarger: boolean;
}

/** @param no the slide, from 1; it is the one shown */
export function measureSlide(no: number): DrawnSlide {
  type Colour = [red: number, green: number, blue: number, alpha: number];
  const slide = document.querySelector<HTMLElement>(`#slideshow .slidev-page[data-slidev-no="${no}"]`)!;
  const frame = slide.getBoundingClientRect();
  const anyPointer = document.head.appendChild(document.createElement('style'));
  anyPointer.textContent = '#slideshow * { pointer-events: auto !important }'; // else arrows are not hit
  const hairline = parse(resolveToken('--hairline'));
  const isHidden = (element: Element) =>
    !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
    element.closest('.sr-only, .slidev-vclick-hidden');

  const nodes: { element: Element; text: string; rects: DOMRect[] }[] = [];
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement!;
    const text = walker.currentNode.nodeValue!.trim();
    if (!text || isHidden(element) || element.closest('style, title, desc')) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const rects = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
    if (rects.length > 0) nodes.push({ element, text, rects });
  }
  const headline = slide.querySelector('h1');
  const lineTops = nodes
    .filter(({ element }) => headline?.contains(element) && !element.closest('sup'))
    .flatMap(({ rects }) => rects.map(({ bottom }) => bottom));
  const result: DrawnSlide = {
    texts: nodes.map(measureText),
    headlineLines: countLines(lineTops),
    collisions: findCollisions(),
    lines: [...slide.querySelectorAll('*')].filter((element) => !isHidden(element)).flatMap(measureLines),
    isPageLarger:
      document.documentElement.scrollWidth > innerWidth + 1 || document.documentElement.scrollHeight > innerHeight + 1,
  };
  anyPointer.remove();
  return result;

  function measureText({ element, text, rects }: (typeof nodes)[number]): DrawnText {
    const style = getComputedStyle(element);
    const box = element.closest<HTMLElement>(':not(svg *)')!;
    const scale =
      element instanceof SVGGraphicsElement
        ? Math.hypot(element.getScreenCTM()!.a, element.getScreenCTM()!.b)
        : frame.width / slide.offsetWidth;
    const colour = parse(element instanceof SVGElement ? style.fill : style.color);
    const { behind, isCovered } = whatLiesBehind(element, rects[0]!);
    const isOutside = rects.some(
      (rect) =>
        rect.left < frame.left - 1 ||
        rect.right > frame.right + 1 ||
        rect.top < frame.top - 1 ||
        rect.bottom > frame.bottom + 1,
    );
    return {
      text: text.slice(0, 60),
      role: element.closest('h1')
        ? 'headline'
        : element.closest('small, sup, .citation, .source-line, .section-mark, .source-words')
          ? 'locator'
          : 'body',
      size: (Number.parseFloat(style.fontSize) * scale) / frame.height,
      contrast: contrast(over(colour, behind), behind),
      isCutOff: isOutside || isClipped(box, rects),
      isDimmed: isCovered || opacityOf(element) < 1,
    };
  }

  /** Some ancestor inside the slide hides its overflow, and the text with it. */
  function isClipped(from: Element, rects: DOMRect[]): boolean {
    for (let box: Element | null = from; box && box !== slide.parentElement; box = box.parentElement) {
      if (getComputedStyle(box).overflowX === 'visible') continue;
      const { left, right, top, bottom } = box.getBoundingClientRect();
      if (
        rects.some(
          (rect) => rect.left < left - 2 || rect.right > right + 2 || rect.top < top - 4 || rect.bottom > bottom + 4,
        )
      )
        return true;
    }
    return false;
  }

  function opacityOf(from: Element): number {
    let opacity = 1;
    for (let element: Element | null = from; element; element = element.parentElement)
      opacity *= Number.parseFloat(getComputedStyle(element).opacity);
    return opacity;
  }

  /** Paints everything under the middle of the rectangle, from the bottom up, as far as the element itself. */
  function whatLiesBehind(element: Element, rect: DOMRect): { behind: Colour; isCovered: boolean } {
    const stack = drawnAt(rect.left + rect.width / 2, rect.top + rect.height / 2);
    const own = stack.findIndex((one) => one === element || element.contains(one) || one.contains(element));
    const painted = (ones: Element[]) =>
      ones.reverse().reduce<Colour>((below, one) => over(fillOf(one), below), [255, 255, 255, 1]);
    const isCovered = stack.slice(0, Math.max(0, own)).some((one) => fillOf(one)[3] > 0.05);
    return { behind: painted(stack.slice(Math.max(0, own))), isCovered };
  }

  /** From the top down, without Slidev's controls, which come up only when they are wanted. */
  function drawnAt(x: number, y: number): Element[] {
    return document.elementsFromPoint(x, y).filter((one) => slide.contains(one) || one.contains(slide));
  }

  function fillOf(element: Element): Colour {
    const style = getComputedStyle(element);
    if (!(element instanceof SVGElement) || element instanceof SVGSVGElement) return parse(style.backgroundColor);
    return element instanceof SVGGeometryElement ? parse(style.fill) : [0, 0, 0, 0];
  }

  function measureLines(element: Element): DrawnSlide['lines'] {
    const style = getComputedStyle(element);
    const rect = element.getBoundingClientRect();
    const what = `${element.tagName.toLowerCase()}.${[...element.classList].join('.')}`;
    const found: DrawnSlide['lines'] = [];
    const judge = (colour: Colour, x: number, y: number) => {
      if (colour[3] < 0.05 || String(colour) === String(hairline)) return;
      const stack = drawnAt(x, y).filter((one) => !element.contains(one));
      const behind = stack.reverse().reduce<Colour>((below, one) => over(fillOf(one), below), [255, 255, 255, 1]);
      found.push({ what, contrast: contrast(over(colour, behind), behind) });
    };
    if (element instanceof SVGGeometryElement) {
      const isHalo = fillOf(element)[3] > 0; // the edge of a filled shape: its fill is what is seen
      if (
        !isHalo &&
        style.stroke !== 'none' &&
        Number.parseFloat(style.strokeWidth) > 0 &&
        !element.closest('marker, defs')
      ) {
        const middle = element.getPointAtLength(element.getTotalLength() / 2).matrixTransform(element.getScreenCTM()!);
        judge(parse(style.stroke), middle.x, middle.y);
      }
    } else
      for (const side of ['Top', 'Right', 'Bottom', 'Left'] as const)
        if (Number.parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== 'none') {
          const x = side === 'Left' ? rect.left - 2 : side === 'Right' ? rect.right + 2 : rect.left + rect.width / 2;
          const y = side === 'Top' ? rect.top - 2 : side === 'Bottom' ? rect.bottom + 2 : rect.top + rect.height / 2;
          judge(parse(style[`border${side}Color`]), x, y);
        }
    return found;
  }

  /** Lines of different text nodes whose middles overlap: the tips of letters may touch. */
  function findCollisions(): string[] {
    const inner = nodes.map(({ element, rects }) =>
      rects.map(({ left, right, top, bottom }) => {
        const height = bottom - top;
        const lift = element.closest('sup') ? 0.4 : 0.3;
        return { left: left + 1, right: right - 1, top: top + height * lift, bottom: bottom - height * 0.3 };
      }),
    );
    const found: string[] = [];
    for (let a = 0; a < nodes.length; a++)
      for (let b = a + 1; b < nodes.length; b++)
        if (
          inner[a]!.some((one) =>
            inner[b]!.some(
              (two) => one.left < two.right && two.left < one.right && one.top < two.bottom && two.top < one.bottom,
            ),
          )
        )
          found.push(`“${nodes[a]!.text.slice(0, 40)}” and “${nodes[b]!.text.slice(0, 40)}”`);
    return found;
  }

  function countLines(bottoms: number[]): number {
    const sorted = bottoms.sort((a, b) => a - b);
    return sorted.filter((bottom, i) => i === 0 || bottom - sorted[i - 1]! > frame.height * 0.02).length;
  }

  function resolveToken(name: string): string {
    const probe = slide.appendChild(document.createElement('i'));
    probe.style.color = `var(${name}, transparent)`;
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }

  function parse(colour: string): Colour {
    const [r = 0, g = 0, b = 0, a = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    if (!/^(?:rgb|color\(srgb)/.test(colour)) return [0, 0, 0, 0];
    return colour.startsWith('color') ? [r * 255, g * 255, b * 255, a] : [r, g, b, a];
  }

  function over([r, g, b, a]: Colour, [r2, g2, b2]: Colour): Colour {
    return [r * a + r2 * (1 - a), g * a + g2 * (1 - a), b * a + b2 * (1 - a), 1];
  }

  /** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
  function contrast(one: Colour, two: Colour): number {
    const [light, dark] = [luminance(one), luminance(two)].sort((a, b) => b - a) as [number, number];
    return (light + 0.05) / (dark + 0.05);
  }

  function luminance(colour: Colour): number {
    const [r, g, b] = colour.slice(0, 3).map((value) => {
      const share = value / 255;
      return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }
}
