/** Red, green and blue from 0 to 255, and how opaque from 0 to 1. */
export type Rgba = [red: number, green: number, blue: number, alpha: number];

/** How an element looks, as far as it colours something. */
export interface Look {
  style: CSSStyleDeclaration;
  ground: Rgba;
  hasPicture: boolean;
  /** Of the element and all around it. */
  opacity: number;
  isFiltered: boolean;
  /** Something may make it larger or smaller, it or what it stands in. */
  isScaled: boolean;
  box: DOMRect;
}

export type Veil = 'clip-path' | 'mask' | 'filter';

/** What those who read colours have in common; it lies in the tab, because functions that run there import nothing. */
export interface ColourTools {
  parse: (value: string) => Rgba;
  over: (colour: Rgba, below: Rgba) => Rgba;
  /** An element's parent as it is painted: slots and shadow trees count. */
  parentOf: (element: Element) => Element | null;
  lookOf: (element: Element) => Look;
  /** Elements that have been looked at and of which more may be hidden than colours tell, with what may hide it. */
  veils: ReadonlyMap<Element, Veil>;
  /** Of its words. */
  colourOf: (element: Element, look: Look) => Rgba;
}

/** Runs in the tab before colours are read, anew whenever they may have changed. */
export function installColourTools(): void {
  const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
    willReadFrequently: true,
  });
  const parsed = new Map<string, Rgba>();
  const parse = (value: string): Rgba => {
    const known = parsed.get(value);
    if (known) return known;
    const [r, g, b, a = 1] = (/^rgba?\(([^)]*)\)$/.exec(value)?.[1] ?? '').split(/[,/ ]+/).map(Number);
    let colour: Rgba = [r ?? 0, g ?? 0, b ?? 0, a];
    if (colour.some(Number.isNaN) || b === undefined) {
      context?.clearRect(0, 0, 1, 1);
      if (context) context.fillStyle = value;
      context?.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = context?.getImageData(0, 0, 1, 1).data ?? [];
      colour = [red, green, blue, alpha / 255];
    }
    parsed.set(value, colour);
    return colour;
  };
  const over = ([r, g, b, a]: Rgba, [R, G, B]: Rgba): Rgba => [
    r * a + R * (1 - a),
    g * a + G * (1 - a),
    b * a + B * (1 - a),
    1,
  ];
  const looks = new Map<Element, Look>();
  const veils = new Map<Element, Veil>();
  const parentOf = (element: Element): Element | null =>
    element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;
  const lookOf = (element: Element): Look => {
    const known = looks.get(element);
    if (known) return known;
    const style = getComputedStyle(element);
    const parent = parentOf(element);
    const outer = parent && lookOf(parent);
    const isText = style.backgroundClip.includes('text');
    const isShape =
      element instanceof SVGGeometryElement &&
      element.localName !== 'line' &&
      style.fill !== 'none' &&
      !element.closest('defs');
    const [r, g, b, a] = parse(isShape ? style.fill : style.backgroundColor);
    const isPicture = element.matches('img, canvas, video, iframe, image, object, embed');
    let box: DOMRect | undefined;
    const look: Look = {
      style,
      ground: [r, g, b, isText ? 0 : a * (isShape ? Number(style.fillOpacity) * Number(style.opacity) : 1)],
      hasPicture:
        isPicture || (isShape && style.fill.startsWith('url')) || (style.backgroundImage !== 'none' && !isText),
      opacity: Number(style.opacity) * (outer?.opacity ?? 1),
      isFiltered: style.filter !== 'none' || style.mixBlendMode !== 'normal' || (outer?.isFiltered ?? false),
      get box() {
        box ??= element.getBoundingClientRect(); // of most nobody asks where they are
        return box;
      },
      isScaled:
        style.transform !== 'none' || style.scale !== 'none' || style.zoom !== '1' || (outer?.isScaled ?? false),
    };
    looks.set(element, look);
    if (style.clipPath !== 'none') veils.set(element, 'clip-path');
    else if (style.maskImage !== 'none') veils.set(element, 'mask');
    else if (style.filter !== 'none') veils.set(element, 'filter');
    return look;
  };
  const colourOf = (element: Element, { style }: Look): Rgba =>
    parse(element instanceof SVGElement ? style.fill : style.getPropertyValue('-webkit-text-fill-color'));
  Object.assign(globalThis, {
    __exportColours: { parse, over, parentOf, lookOf, veils, colourOf } satisfies ColourTools,
  });
}
