import type { ColourTools, Rgba } from './colour-tools.ts';
import type { TextTools } from './text-tools.ts';

/** Runs in the tab, last of all: in which colours words stand before what. */
export interface ColouredText {
  /** The sheet's id; empty for what stands beside slides on a handout. */
  id: string;
  /** The author's slide number, 0 where it belongs to none. */
  no: number;
  /** The first of these words. */
  text: string;
  /** Red, green and blue from 0 to 255, and how opaque from 0 to 1. */
  colour: Rgba;
  /** What may lie behind the words, as far as boxes tell: of the elements they stand in, and of others in that place. */
  behind: Rgba[];
  /** A picture, a gradient or something translucent is among it, so that only the pixels tell. */
  isUnsure: boolean;
  /** Stands in a diagram of Mermaid, which has colours of its own. */
  isMermaid: boolean;
  /** Pixels of the slide, of the page where they stand beside slides. */
  size: number;
  isBold: boolean;
  /** Coloured by a highlighter. */
  isCode: boolean;
  /** Set small by its nature, or in a drawing: a formula, an index, a reading beside a character. */
  isRaised: boolean;
  /** Of these, pictures and gradients: an address, or how CSS has it. */
  pictures: string[];
  /** Names (`p`), classes (`.name`) and inline styles (`style=`) of the elements that gave the words their colour, the nearest first. */
  setBy: string[];
  /** Those that gave what lies behind. */
  groundBy: string[];
  /** Those that gave the size. */
  sizedBy: string[];
  /** Where the words stand in the document, line by line. */
  boxes: { x: number; y: number; width: number; height: number }[];
}

/** Words that are seen, those of one look on one sheet together. */
export function readColouredText(): ColouredText[] {
  const { over, parentOf, lookOf, colourOf } = (globalThis as unknown as { __exportColours: ColourTools })
    .__exportColours;
  const { linesOf } = (globalThis as unknown as { __exportTexts: TextTools }).__exportTexts;
  const holds = (box: DOMRect, line: DOMRect) => {
    const [x, y] = [line.left + line.width / 2, line.top + line.height / 2];
    return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
  };
  const meets = (box: DOMRect, line: DOMRect) =>
    box.left < line.right &&
    box.right > line.left &&
    box.top < line.bottom - line.height * 0.2 &&
    box.bottom > line.top + line.height * 0.2;

  const pictureOf = (element: Element): string =>
    (element as HTMLImageElement).currentSrc ||
    (lookOf(element).style.backgroundImage.slice(0, 200) ?? element.localName);

  const scaleOf = (element: Element, sheetScale: number): number => {
    if (element instanceof SVGGraphicsElement) return Math.abs(element.getScreenCTM()?.d ?? 1) / sheetScale;
    if (!lookOf(element).isScaled) return 1;
    const block = element as HTMLElement;
    return block.offsetHeight > 0 ? block.getBoundingClientRect().height / block.offsetHeight / sheetScale : 1;
  };

  const regions = document.querySelectorAll<HTMLElement>('.print-slide-container, .handout-sheet .handout-flow');
  const texts: ColouredText[] = [];
  for (const region of regions) {
    if (region.getClientRects().length === 0) continue;
    const no =
      Number.parseInt(region.id, 10) || Number(region.closest<HTMLElement>('[data-slide]')?.dataset.slide ?? 0);
    const sheetScale = region.id ? region.getBoundingClientRect().width / region.offsetWidth || 1 : 1;
    const groups = new Map<string, ColouredText>();
    const nodes: { node: Text; parent: Element; lines: DOMRect[] }[] = [];
    const painters: Element[] = [];
    const walk = (root: Node): void => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node instanceof Element) {
          const { ground, hasPicture, opacity } = lookOf(node);
          if ((ground[3] > 0 || hasPicture) && opacity > 0) painters.push(node);
          if (node.shadowRoot) walk(node.shadowRoot);
        } else if (node instanceof Text && node.parentElement && /[\p{L}\p{N}]/u.test(node.data)) {
          const parent = node.parentElement;
          const { opacity, isFiltered, style } = lookOf(parent);
          if (opacity < 0.02 || isFiltered || style.visibility !== 'visible') continue;
          if (parent.closest('style, script, title, desc, annotation, .katex-mathml, .katex-error, select, textarea'))
            continue;
          if (parent.closest('[aria-hidden=true]') && !parent.closest('.katex-html')) continue;
          const lines = linesOf(node).filter(({ width, height }) => width > 1 && height > 1);
          if (lines.length > 0) nodes.push({ node, parent, lines });
        }
      }
    };
    walk(region);

    for (const { node, parent, lines } of nodes) {
      const look = lookOf(parent);
      const [first] = lines as [DOMRect];
      const [r, g, b, a] = colourOf(parent, look);
      const alpha = a * look.opacity;
      if (alpha < 0.02 || Number.parseFloat(look.style.webkitTextStrokeWidth) > 0) continue;
      let isUnsure = false;
      const grounds: Rgba[] = [];
      const pictures = new Set<string>();
      const around = new Set<Element>();
      for (let at: Element | null = parent; at; at = parentOf(at)) {
        around.add(at);
        const look = lookOf(at);
        const { ground, hasPicture, opacity } = look;
        if ((!hasPicture && ground[3] === 0) || !holds(look.box, first)) continue;
        if (hasPicture) pictures.add(pictureOf(at));
        if (ground[3] > 0) grounds.unshift(ground);
        if (opacity < 1 && ground[3] > 0) isUnsure = true;
        if (ground[3] === 1) break;
      }
      const base = grounds.reduce<Rgba>((below, ground) => over(ground, below), [255, 255, 255, 1]);
      const behind = [base];
      for (const painter of painters) {
        if (around.has(painter) || painter.contains(parent)) continue;
        const { ground, hasPicture, box } = lookOf(painter);
        if (!lines.some((line) => meets(box, line))) continue;
        if (hasPicture) pictures.add(pictureOf(painter));
        else behind.push(over(ground, base));
      }
      isUnsure ||= pictures.size > 0;
      const isSlide = region.id !== '';
      const size = Number.parseFloat(look.style.fontSize) * scaleOf(parent, isSlide ? sheetScale : 1);
      const isBold = Number.parseInt(look.style.fontWeight, 10) >= 700;
      const isCode = parent.closest('.shiki, .slidev-code-wrapper, .monaco-editor') !== null;
      const colour: Rgba = [r, g, b, alpha];
      const tones = [...new Set(behind.map((tone) => tone.map(Math.round).join()))];
      const key = [colour.join(), tones.join(' '), isUnsure, ...pictures, Math.round(size), isBold, isCode].join('|');
      const boxes = lines.slice(0, 6).map((line) => ({
        x: line.left + scrollX,
        y: line.top + scrollY,
        width: line.width,
        height: line.height,
      }));
      const known = groups.get(key);
      if (known) {
        if (known.boxes.length < 40) known.boxes.push(...boxes);
        continue;
      }
      const setBy: string[] = parent.closest('.katex') ? ['.katex'] : [];
      const groundBy: string[] = [];
      const sizedBy: string[] = [...setBy];
      for (let at: Element | null = parent; at && at !== region; at = parentOf(at)) {
        const outer = parentOf(at);
        if (!outer) break;
        const [own, around] = [lookOf(at), lookOf(outer)];
        const says = [...[...at.classList].map((name) => `.${name}`), at.localName];
        const isByHand = /(?:color|background|opacity|fill|font)[^;]*(?:;|$)/.test(
          (at.getAttribute('style') ?? '').replace(/[^;]*!important/g, ''),
        );
        if (isByHand || (at as HTMLElement).dataset?.coloured !== undefined) says.push('style=');
        if (own.ground[3] > 0 || own.hasPicture) groundBy.push(...says);
        if (own.opacity !== around.opacity || colourOf(at, own).join() !== colourOf(outer, around).join())
          setBy.push(...says);
        if (own.style.fontSize !== around.style.fontSize) sizedBy.push(...says);
        if (own.style.transform !== 'none') sizedBy.push(...says, '<Transform');
      }
      groups.set(key, {
        id: region.id,
        no,
        text: node.data.replace(/\s+/g, ' ').trim().slice(0, 80),
        colour,
        behind: tones.map((tone) => [...tone.split(',').map(Number)] as Rgba),
        isUnsure,
        size,
        isBold,
        isCode,
        isMermaid: (parent.getRootNode() as ShadowRoot).host?.matches('.mermaid') ?? false,
        isRaised: parent.closest('.katex, sub, sup, rt, svg') !== null,
        pictures: [...pictures],
        setBy,
        groundBy,
        sizedBy,
        boxes,
      });
    }
    texts.push(...groups.values());
  }
  return texts;
}
