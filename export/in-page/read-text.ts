/** Runs in the tab: what can be read on every sheet, and what cannot though it stands in the page. */
export interface SheetText {
  /** The container's id, `003-01`: slide and click step, both from 1; empty for what stands beside slides on a handout. */
  id: string;
  /** The author's slide number, 0 where it belongs to none. */
  no: number;
  /** First heading. */
  heading: string;
  /** Words a reader sees, in the order of the page. */
  words: string[];
  /** Of these, words that are painted as pictures (gradient text) or backwards: not in the text of the PDF as they are. */
  painted: string[];
  /** Texts whose letters are cut out of a background. */
  cutOut: string[];
  /** All words in the page, seen or not, diagrams included. */
  present: string[];
  /** Of these, words that wait for another click step, or to be unfolded. */
  waiting: string[];
  /** Of these, text that cannot be seen for another reason than a click that has come and gone. */
  hidden: HiddenText[];
  /** Text that lies wholly outside the slide. */
  cutOff: string[];
  /** Text that crosses an edge. */
  clipped: string[];
  /** Text that the edge of its own drawing cuts, or that lies wholly behind that of a box, with what that is. */
  cutBy: { text: string; by: string; kind: 'drawing' | 'code' | 'box' }[];
  /** Text outside code, formulae and diagrams, as it stands in the page: one entry a node. */
  prose: string[];
  /** The moment of the export, as it is shown. */
  clocks: string[];
  /** First family of every font stack in use. */
  families: string[];
}

export interface HiddenText {
  text: string;
  /** What hides it. */
  by: 'click' | 'details' | 'opacity' | 'visibility' | 'display' | 'size' | 'colour';
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** @returns one entry for each sheet, and for each text beside the slides, in the order of print */
export function readText(): SheetText[] {
  const wordsOf = (text: string) => text.split(/[\s\u200B]+/).filter(Boolean);
  const now = new Date();
  const dates = [
    now.toLocaleDateString(),
    now.toDateString(),
    now.toISOString().slice(0, 10),
    now.toISOString().slice(0, 16),
  ].map((form) => form.trim());
  /** The clock goes on while the page is drawn: seconds may be others, or not shown. */
  const [hour = '', , rest = ''] = now.toLocaleTimeString().split(/(:\d\d)(?!:)/);
  const time = new RegExp(`(?<!\\d)${hour.replace(/\W/g, '\\$&')}(?::\\d\\d)?${rest.trim() && '\\s*'}${rest.trim()}`);

  const regions = document.querySelectorAll<HTMLElement>('.print-slide-container, .handout-sheet .handout-flow');
  const noOf = (region: HTMLElement) =>
    Number.parseInt(region.id, 10) || Number(region.closest<HTMLElement>('[data-slide]')?.dataset.slide ?? 0);

  return [...regions].map((sheet) => {
    const frame = sheet.id ? sheet : (sheet.closest('.handout-sheet') ?? sheet);
    const result: SheetText = {
      id: sheet.id,
      no: noOf(sheet),
      heading: '',
      words: [],
      painted: [],
      cutOut: [],
      present: [],
      waiting: [],
      hidden: [],
      cutOff: [],
      clipped: [],
      cutBy: [],
      prose: [],
      clocks: [],
      families: [],
    };
    let begun = '';
    const families = new Set<string>();
    const scale = sheet.getBoundingClientRect().width / sheet.offsetWidth || 1;
    const clips = new Map<Element, Box>();

    /** An inner `<svg>` is measured by what it draws, not by its window. */
    const clipsOnPaper = (element: Element) =>
      element instanceof HTMLElement || (element instanceof SVGSVGElement && !element.ownerSVGElement);

    /** The part of the sheet in which an element's content can be seen. */
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

    const meant = '.slidev-code-group, [class*=twoslash], .v-popper__popper, .handout-text, svg defs';
    /** What they hold is for browsers that do not know them, or is chosen from. */
    const fallbacks = 'iframe, object, video, audio, canvas, noscript, select, datalist';
    /** What hides an element, unless that is meant: a click that has gone by, another theme or width, another tab. */
    const hiderOf = (element: Element): HiddenText['by'] | undefined => {
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
        const { display, opacity, visibility } = getComputedStyle(at);
        if (display === 'none')
          return /\b(?:dark|light|print|sm|md|lg|xl|2xl):/.test(at.className) ? undefined : 'display';
        if (Number(opacity) === 0) return 'opacity';
        if (visibility !== 'visible' && at === element) return 'visibility';
      }
      return undefined;
    };

    /** Meant for screen readers, or for browsers that do not know an element; of a drawing, what others take from it. */
    const isForReaders = (element: Element): boolean => {
      if (element.closest(`${fallbacks}, .katex, ruby, ${meant}`)) return true;
      for (let at: Element | null = element; at && at !== frame; at = at.parentElement) {
        const { overflow, position } = getComputedStyle(at);
        const { width, height } = at.getBoundingClientRect();
        const [isNarrow, isLow] = [width <= 2 * scale, height <= 2 * scale];
        if (overflow !== 'visible' && (isNarrow || isLow)) return isNarrow && isLow && /absolute|fixed/.test(position);
      }
      return false;
    };

    /** The background of this element, or of one around it, is seen through its letters alone. */
    const clipsBackground = (element: Element | null): boolean =>
      element !== null &&
      element !== sheet &&
      (/\btext\b/.test(getComputedStyle(element).backgroundClip) || clipsBackground(element.parentElement));

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

    const linesOf = (node: Text): DOMRect[] => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    };

    /** The nearest box that shows nothing of a line decides; one as large as the slide is the slide. */
    const putCut = (text: string, element: Element, line: DOMRect, slack: number): void => {
      const edge = frame.getBoundingClientRect();
      for (let at: Element | null = element; at && at !== frame; at = at.parentElement) {
        const box = at.getBoundingClientRect();
        const isSlide = box.width >= edge.width - 2 && box.height >= edge.height - 2;
        if (isSlide || !clipsOnPaper(at) || getComputedStyle(at).overflow === 'visible') continue;
        if (!isOutside(line, box, slack)) continue;
        const isCode = at.matches('pre, code, .slidev-code, .slidev-code-wrapper');
        result.cutBy.push({ text, by: describeBox(at, isCode), kind: isCode ? 'code' : 'box' });
        return;
      }
      result.cutOff.push(text);
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

    /** A line of code is many nodes: what is lost is its rest from the first on of which nothing can be seen. */
    const codeLines = new Set<Element>();
    const readCodeLine = (line: Element, clip: Box, slack: number): void => {
      if (codeLines.has(line)) return;
      codeLines.add(line);
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode as Text);
      const isLost = (node: Text) => {
        const range = document.createRange();
        range.setStart(node, node.data.search(/\S|$/));
        range.setEnd(node, node.data.trimEnd().length || node.data.length);
        const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
        return node.data.trim() !== '' && boxes.length > 0 && boxes.every((box) => isOutside(box, clip, slack));
      };
      const first = nodes.findIndex(isLost);
      const lost = first < 0 ? [] : nodes.slice(first).map(({ data }) => data);
      const rest = lost.join('').replace(/\s+/g, ' ').trim();
      const whole = (line.textContent ?? '').replace(/\s+/g, ' ').trim();
      const [at] = first < 0 ? [] : nodes.slice(first).flatMap(linesOf);
      if (at && /[\p{L}\p{N}]/u.test(rest)) putCut(rest, line, at, slack);
      else if (nodes.some((node) => linesOf(node).some((box) => isBeyond(box, clip, slack))))
        result.clipped.push(whole);
    };

    /** The outermost drawing that a label stands in, if it cuts what goes over its edge. */
    const drawingOf = (element: Element): Element | undefined => {
      let drawing: Element | undefined;
      for (let svg = element.closest('svg'); svg; svg = svg.parentElement?.closest('svg') ?? null) drawing = svg;
      return drawing && getComputedStyle(drawing).overflow !== 'visible' ? drawing : undefined;
    };
    const hostOf = (element: Element) => {
      const root = element.getRootNode();
      return root instanceof ShadowRoot ? root.host : element;
    };
    const nameOf = (drawing: Element) => {
      const name = drawing.getAttribute('aria-label') ?? drawing.querySelector(':scope > title')?.textContent ?? '';
      if (hostOf(drawing).matches('.mermaid')) return `Mermaid’s ${drawing.getAttribute('aria-roledescription')}`;
      return name ? `the drawing “${name}”` : 'its drawing';
    };

    const readNode = (node: Text): void => {
      const parent = node.parentElement;
      const text = node.data;
      if (!parent || text.trim() === '' || parent.closest('style, script, title, desc, annotation, .katex-mathml'))
        return;
      const isFirstLetter = parent.dataset.firstLetter !== undefined; // of a word that goes on in the next text
      result.present.push(...wordsOf(begun + text).slice(0, isFirstLetter ? 0 : undefined));
      begun = isFirstLetter ? text : '';
      if (parent.closest('.slidev-vclick-hidden, details:not([open]) > :not(summary)'))
        result.waiting.push(...wordsOf(text));
      if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) {
        const by = hiderOf(parent);
        if (by) result.hidden.push({ text: text.replace(/\s+/g, ' ').trim(), by });
        return;
      }
      const lines = linesOf(node);
      const style = getComputedStyle(parent);
      const clip = clipOf(parent);
      const shown = text.replace(/\s+/g, ' ').trim();
      if (lines.length === 0 || clip.right - clip.left <= 2 * scale || clip.bottom - clip.top <= 2 * scale) {
        if (!isForReaders(parent)) result.hidden.push({ text: shown, by: 'size' });
        return;
      }
      const slack = Number.parseFloat(style.fontSize) * 0.3 * scale;
      const outside = lines.filter((line) => isOutside(line, clip, slack));
      const crossing = lines.filter((line) => isBeyond(line, clip, slack));
      const drawing = drawingOf(parent);
      if (drawing && crossing.some((line) => isBeyond(line, drawing.getBoundingClientRect(), slack)))
        result.cutBy.push({ text: shown, by: nameOf(drawing), kind: 'drawing' });
      else if (hostOf(parent).closest('[data-cut]')) {
        // the picture is named as a whole
      } else if (parent.closest('pre .line')) readCodeLine(parent.closest('pre .line')!, clip, slack);
      else if (outside[0]) putCut(shown, parent, outside[0], slack);
      else if (crossing.length > 0) result.clipped.push(shown);
      const isSource = parent.closest(
        'pre, code, kbd, samp, .mermaid, .katex, .katex-error, .slidev-code, .slidev-monaco-container',
      );
      if (!isSource) result.prose.push(text.trim()); // outside the slide, too: there source takes too much room
      if (outside.length === lines.length) return;

      families.add((style.fontFamily.split(',')[0] ?? '').trim().replace(/^["']|["']$/g, ''));
      const fill = style.getPropertyValue('-webkit-text-fill-color');
      const isTransparent = /rgba\(\d+, \d+, \d+, 0\)|transparent/.test(fill);
      const isTurned = style.direction === 'rtl' && style.unicodeBidi.includes('override'); // last letter first
      const isPainted = isTransparent || isTurned || /\btext\b/.test(style.backgroundClip);
      const isOutlined = Number.parseFloat(style.webkitTextStrokeWidth) > 0 || style.textShadow !== 'none';
      const isCutOut = isTransparent && clipsBackground(parent);
      if (isCutOut) result.cutOut.push(shown);
      else if (isTransparent && !isOutlined && !(parent instanceof SVGElement)) {
        result.hidden.push({ text: shown, by: 'colour' });
        return;
      }
      const words = outside.length > 0 || crossing.length > 0 ? [] : wordsOf(text);
      result.words.push(...words);
      if (isPainted) result.painted.push(...words);
      if (isSource) return;
      for (const date of dates) if (text.includes(date)) result.clocks.push(date);
      const [clock] = time.exec(text) ?? [];
      if (clock) result.clocks.push(clock);
    };

    const walk = (root: Node): void => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node instanceof Text) readNode(node);
        else if (node instanceof Element && node.shadowRoot) walk(node.shadowRoot);
      }
    };
    walk(sheet);
    const heading = [...sheet.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')].find(
      (h) => h.innerText.trim() !== '',
    );
    const notes = [...(heading?.querySelectorAll<HTMLElement>('.footnote-ref') ?? [])].map((mark) => mark.innerText);
    const words = notes.reduce((text, mark) => text.replace(mark, ''), heading?.innerText ?? '');
    result.heading = words.replace(/\s+/g, ' ').trim();
    result.families = [...families];
    return result;
  });
}
