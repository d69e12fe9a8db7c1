/** Words on a slide that something painted above them keeps from being read. */
export interface CoveredText {
  no: number;
  text: string;
  /** What does. */
  cover: string;
  /** It is no area but a line or arrow that runs through the words. */
  isCrossed: boolean;
}

/** What looks through a sheet for what may lie over its words, once for all of them. */
export interface Search {
  /** @returns what may lie over words */
  findCovers: (sheet: Element) => Element[];
  /** Whether boxes allow that it lies over a text. */
  mayLieOver: (cover: Element, node: Text, lines: readonly DOMRect[]) => boolean;
  /** Of these texts, those that it really keeps from being read; the sheet is in the window. */
  keep: (cover: Element, nodes: readonly Text[]) => readonly Text[];
  describe: (cover: Element) => string;
  isCrossed: boolean;
}

/** What those who look for covered words have in common; it lies in the tab, because functions that run there import nothing. */
export interface CoverTools {
  linesOf: (node: Text) => DOMRect[];
  /** Opaque by its value. */
  isColour: (value: string) => boolean;
  tagOf: (element: Element) => string;
  /** Tells of elements of a sheet that neither they nor what they stand in are translucent, masked or hidden. */
  createSolidTest: (sheet: Element) => (element: Element) => boolean;
  /** Painted above it at a point of the window. */
  isOver: (element: Element, other: Element, x: number, y: number) => boolean;
  /** Of all sheets; what stands there once more, or at another click step, is not lost. */
  search: (how: Search) => CoveredText[];
}

/** Runs in the tab before covered words are read. */
export function installCoverTools(): void {
  const sheets = [...document.querySelectorAll<HTMLElement>('.print-slide-container')];
  const numberOf = (sheet: Element) => Number.parseInt(sheet.id, 10);
  const textOf = (node: Text) => node.data.replace(/\s+/g, ' ').trim();

  /** Texts of a sheet with their lines, as they lie while the window stands at its top. */
  const linesIn = new Map<Element, Map<Text, DOMRect[]>>();
  const readLines = (sheet: Element): Map<Text, DOMRect[]> => {
    const known = linesIn.get(sheet) ?? new Map(textsIn(sheet).map((node) => [node, linesOf(node)]));
    linesIn.set(sheet, known);
    return known;
  };
  const textsIn = (sheet: Element): Text[] => {
    const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const parent = node.parentElement;
      const apart = 'style, script, title, desc, .katex-mathml, [aria-hidden=true]';
      if (node.data.trim() === '' || !parent || parent.closest(apart)) continue;
      if (parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) texts.push(node);
    }
    return texts;
  };

  const linesOf = (node: Text): DOMRect[] => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
  };

  const createSolidTest = (sheet: Element) => {
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
    return isSolid;
  };

  /** The topmost element is found sooner than all of them. */
  const isOver: CoverTools['isOver'] = (element, other, x, y) => {
    if (document.elementFromPoint(x, y) === other) return false;
    const stack = document.elementsFromPoint(x, y);
    const at = stack.indexOf(element);
    return at >= 0 && at < stack.indexOf(other);
  };

  const search = ({ findCovers, mayLieOver, keep, describe, isCrossed }: Search): CoveredText[] => {
    const asked = new CSSStyleSheet(); // what lets the pointer through is seen all the same
    asked.replaceSync('.print-slide-container * { pointer-events: auto !important }');
    const before = [...document.adoptedStyleSheets];
    const found: (CoveredText & { node: Text })[] = [];
    for (const sheet of sheets) {
      const covers = findCovers(sheet);
      const texts = covers.length > 0 ? [...readLines(sheet)] : [];
      const suspects = covers.flatMap((cover) => {
        const nodes = texts.filter(([node, lines]) => mayLieOver(cover, node, lines)).map(([node]) => node);
        return nodes.length > 0 ? [{ cover, nodes }] : [];
      });
      if (suspects.length === 0) continue;
      if (!document.adoptedStyleSheets.includes(asked)) document.adoptedStyleSheets = [...before, asked]; // dear
      // Only the window: scrollIntoView would also move what lies in clipped boxes.
      window.scrollBy({ top: sheet.getBoundingClientRect().top, behavior: 'instant' });
      for (const { cover, nodes } of suspects)
        for (const node of keep(cover, nodes))
          found.push({ node, no: numberOf(sheet), text: textOf(node), cover: describe(cover), isCrossed });
      window.scrollTo({ top: 0, behavior: 'instant' });
    }
    if (document.adoptedStyleSheets.includes(asked)) document.adoptedStyleSheets = before;
    const covered = new Set(found.map(({ node }) => node));
    const isLost = ({ no, text }: CoveredText) =>
      sheets
        .filter((sheet) => numberOf(sheet) === no)
        .every((sheet) => [...readLines(sheet).keys()].every((node) => textOf(node) !== text || covered.has(node)));
    const isFirst = ({ no, text }: CoveredText, i: number) =>
      found.findIndex((other) => other.no === no && other.text === text) === i;
    return found.filter((each, i) => isFirst(each, i) && isLost(each)).map(({ node: _, ...each }) => each);
  };

  const tools: CoverTools = {
    linesOf,
    isColour: (value) => /^(?:rgb|ok|color|lab|lch)/.test(value) && !/^rgba|\//.test(value),
    tagOf: ({ localName, classList }) =>
      classList.length > 0 ? `<${localName} class="${classList[0]}">` : `<${localName}>`,
    createSolidTest,
    isOver,
    search,
  };
  Object.assign(globalThis, { __exportCovers: tools });
}
