import type { Veil } from './colour-tools.ts';

/** What those who read texts have in common; it lies in the tab, because functions that run there import nothing. */
export interface TextTools {
  /** Where a text stands, without the blanks around it, while the window is at its top. */
  linesOf: (node: Text) => DOMRect[];
  /** What is written on a sheet, read once for all who ask. */
  paintedIn: (sheet: Element) => readonly PaintedText[];
  /** It crosses an edge, by more than the slack. */
  isBeyond: (line: Box, edge: Box, slack: number) => boolean;
  /** Nothing of it is to be seen. */
  isOutside: (line: Box, edge: Box, slack: number) => boolean;
  /** Next to nothing of it is to be seen. */
  isLost: (line: Box, edge: Box, slack: number) => boolean;
  /** Tells the part of a sheet in which an element's content can be seen. */
  createClips: (frame: Element) => (element: Element | null) => Box;
  /** The nearest box that shows nothing of a line; none where that is the slide, or a box as large as it. */
  findCutter: (
    element: Element,
    line: DOMRect,
    frame: Element,
    slack: number,
  ) => { by: string; kind: 'code' | 'box' | 'clamp' } | undefined;
  /** What hides an element, unless that is meant: a click that has gone by, another theme or width, another tab. */
  hiderOf: (element: Element, sheet: Element) => HiddenText['by'] | undefined;
  /** Meant for screen readers, or for browsers that do not know an element; of a drawing, what others take from it. */
  isForReaders: (element: Element, frame: Element, scale: number) => boolean;
  /** The background of this element, or of one around it, is seen through its letters alone. */
  clipsBackground: (element: Element | null, sheet: Element) => boolean;
  /** The element, or that whose shadow it stands in. */
  hostOf: (element: Element) => Element;
  /** The outermost drawing that a label stands in, if it cuts what goes over its edge. */
  drawingOf: (element: Element) => Element | undefined;
  nameOf: (drawing: Element) => string;
}

/** Words on a sheet, whether they can be seen or not. */
export interface PaintedText {
  node: Text;
  parent: Element;
  text: string;
  lines: readonly DOMRect[];
}

export interface HiddenText {
  text: string;
  /** What hides it. */
  by: 'click' | 'details' | 'opacity' | 'visibility' | 'display' | 'size' | 'colour' | Veil;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Runs in the tab before texts are read. */
export function installTextTools(): void {
  /** An inner `<svg>` is measured by what it draws, not by its window. */
  const clipsOnPaper = (element: Element) =>
    element instanceof HTMLElement || (element instanceof SVGSVGElement && !element.ownerSVGElement);

  const createClips: TextTools['createClips'] = (frame) => {
    const clips = new Map<Element, Box>();
    const clipOf = (element: Element | null): Box => {
      if (!element || element === frame) return frame.getBoundingClientRect();
      const known = clips.get(element);
      if (known) return known;
      const parent = element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;
      const outer = clipOf(parent);
      let clip = outer;
      if (clipsOnPaper(element) && getComputedStyle(element).overflow !== 'visible') {
        const box = element.getBoundingClientRect();
        clip = {
          left: Math.max(outer.left, box.left),
          top: Math.max(outer.top, box.top),
          right: Math.min(outer.right, box.right),
          bottom: Math.min(outer.bottom, box.bottom),
        };
      }
      clips.set(element, clip);
      return clip;
    };
    return clipOf;
  };

  const meant = '.slidev-code-group, [class*=twoslash], .v-popper__popper, .handout-text, svg defs';
  /** What they hold is for browsers that do not know them, or is shown by a control. */
  const fallbacks =
    'iframe, object, video, audio, canvas, noscript, select, datalist, textarea, progress, meter, annotation';
  const hiderOf: TextTools['hiderOf'] = (element, sheet) => {
    if (element.closest(meant)) return undefined;
    const step = element.closest<HTMLElement>('.slidev-vclick-hidden, .slidev-vclick-display-none');
    if (step) {
      const { slidevClicksStart: start, slidevClicksEnd: end } = step.dataset;
      if (step.classList.contains('slidev-vclick-hidden-explicitly')) return undefined;
      if (end !== undefined) return Number(start) < Number(end) ? undefined : 'click';
      return sheet.closest('.handout') ? undefined : 'click'; // there a slide may choose its step
    }
    if (element.closest('details:not([open])')) return 'details';
    for (let at: Element | null = element; at && at !== sheet; at = at.parentElement) {
      const { display, opacity, visibility, contentVisibility } = getComputedStyle(at);
      if (display === 'none')
        return /\b(?:dark|light|print|sm|md|lg|xl|2xl):/.test(at.className) ? undefined : 'display';
      if (Number(opacity) === 0) return 'opacity';
      if (visibility !== 'visible' && at === element) return 'visibility';
      if (contentVisibility === 'hidden') return 'visibility';
    }
    return undefined;
  };

  const isForReaders: TextTools['isForReaders'] = (element, frame, scale) => {
    if (element.closest(`${fallbacks}, .katex, ruby, ${meant}`)) return true;
    for (let at: Element | null = element; at && at !== frame; at = at.parentElement) {
      const { overflow, position } = getComputedStyle(at);
      const { width, height } = at.getBoundingClientRect();
      const [isNarrow, isLow] = [width <= 2 * scale, height <= 2 * scale];
      if (overflow !== 'visible' && (isNarrow || isLow)) return isNarrow && isLow && /absolute|fixed/.test(position);
    }
    return false;
  };

  const clipsBackground: TextTools['clipsBackground'] = (element, sheet) =>
    element !== null &&
    element !== sheet &&
    (/\btext\b/.test(getComputedStyle(element).backgroundClip) || clipsBackground(element.parentElement, sheet));

  const isBeyond = (line: Box, edge: Box, slack: number) =>
    line.left < edge.left - slack ||
    line.right > edge.right + slack ||
    line.top < edge.top - slack ||
    line.bottom > edge.bottom + slack;

  const isOutside = (line: Box, edge: Box, slack: number) =>
    line.right <= edge.left ||
    line.left >= edge.right ||
    line.bottom <= edge.top + slack ||
    line.top >= edge.bottom - slack;

  const isLost = (line: Box, edge: Box, slack: number) =>
    isOutside(line, edge, slack) ||
    Math.min(line.right, edge.right) - Math.max(line.left, edge.left) < (line.right - line.left) * 0.2;

  const lines = new Map<Text, DOMRect[]>();
  const range = document.createRange();
  const linesOf = (node: Text): DOMRect[] => {
    const known = lines.get(node);
    if (known) return known;
    range.setStart(node, Math.max(0, node.data.search(/\S/)));
    range.setEnd(node, node.data.trimEnd().length || node.data.length);
    const found = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    lines.set(node, found);
    return found;
  };

  const painted = new Map<Element, PaintedText[]>();
  const paintedIn = (sheet: Element): PaintedText[] => {
    const known = painted.get(sheet);
    if (known) return known;
    const texts: PaintedText[] = [];
    const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const text = node.data.replace(/\s+/g, ' ').trim();
      const parent = node.parentElement;
      if (text !== '' && parent) texts.push({ parent, node, text, lines: linesOf(node) });
    }
    painted.set(sheet, texts);
    return texts;
  };

  const describeBox = (box: Element, isCode: boolean): string => {
    const { localName, classList, clientWidth, scrollWidth, clientHeight, scrollHeight } = box;
    const name = isCode ? 'its block of code' : `<${localName}${classList[0] ? ` class="${classList[0]}"` : ''}>`;
    const sides = [
      scrollWidth > clientWidth + 1 && `${clientWidth} px wide for ${scrollWidth} px`,
      scrollHeight > clientHeight + 1 && `${clientHeight} px high for ${scrollHeight} px`,
    ].filter(Boolean);
    return sides.length > 0 ? `${name} (${sides.join(', ')})` : name;
  };
  const findCutter: TextTools['findCutter'] = (element, line, frame, slack) => {
    const edge = frame.getBoundingClientRect();
    for (let at: Element | null = element; at && at !== frame; at = at.parentElement) {
      const box = at.getBoundingClientRect();
      const isSlide = box.width >= edge.width - 2 && box.height >= edge.height - 2;
      if (isSlide || !clipsOnPaper(at) || getComputedStyle(at).overflow === 'visible') continue;
      if (!isLost(line, box, slack)) continue;
      if (getComputedStyle(at).webkitLineClamp !== 'none') return { by: describeBox(at, false), kind: 'clamp' };
      const isCode = at.matches('pre, code, .slidev-code, .slidev-code-wrapper');
      return { by: describeBox(at, isCode), kind: isCode ? 'code' : 'box' };
    }
    return undefined;
  };

  const drawingOf: TextTools['drawingOf'] = (element) => {
    let drawing: Element | undefined;
    for (let svg = element.closest('svg'); svg; svg = svg.parentElement?.closest('svg') ?? null) drawing = svg;
    return drawing && getComputedStyle(drawing).overflow !== 'visible' ? drawing : undefined;
  };
  const hostOf = (element: Element) => {
    const root = element.getRootNode();
    return root instanceof ShadowRoot ? root.host : element;
  };
  const nameOf: TextTools['nameOf'] = (drawing) => {
    const name = drawing.getAttribute('aria-label') ?? drawing.querySelector(':scope > title')?.textContent ?? '';
    if (hostOf(drawing).matches('.mermaid')) return `Mermaid’s ${drawing.getAttribute('aria-roledescription')}`;
    return name ? `the drawing “${name}”` : 'its drawing';
  };

  const tools: TextTools = {
    ...{ linesOf, paintedIn, isBeyond, isOutside, isLost, createClips, findCutter },
    ...{ hiderOf, isForReaders, clipsBackground, hostOf, drawingOf, nameOf },
  };
  Object.assign(globalThis, { __exportTexts: tools });
}
