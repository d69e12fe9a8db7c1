import type { PaintedText, TextTools } from './text-tools.ts';

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
  mayLieOver: (cover: Element, text: PaintedText) => boolean;
  /**
   * Of these texts, those that it really keeps from being read.
   *
   * @param moved how much farther down their lines are now that the sheet is in the window
   */
  keep: (cover: Element, texts: readonly PaintedText[], moved: number) => readonly PaintedText[];
  describe: (cover: Element) => string;
  isCrossed: boolean;
}

/** What those who look for covered words have in common; it lies in the tab, because functions that run there import nothing. */
export interface CoverTools {
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
  const { __exportTexts: texts } = globalThis as unknown as { __exportTexts: TextTools };

  /** What adorns a slide is meant to lie behind other things; numbers and footers are not, though readers pass them over. */
  const apart = 'style, script, title, desc, .katex-mathml, .katex-html';
  const ornament = 40;
  const isWords = ({ parent }: PaintedText): boolean =>
    !parent.closest(apart) &&
    parent.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    !(parent.closest('[aria-hidden=true]') && Number.parseFloat(getComputedStyle(parent).fontSize) > ornament);

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
    asked.replaceSync(
      '.print-slide-container *, .print-slide-container ::before, .print-slide-container ::after { pointer-events: auto !important }',
    );
    const before = [...document.adoptedStyleSheets];
    const found: (CoveredText & { of: PaintedText })[] = [];
    for (const sheet of sheets) {
      const covers = findCovers(sheet);
      const painted = covers.length > 0 ? texts.paintedIn(sheet) : [];
      const suspects = covers.flatMap((cover) => {
        const under = painted.filter((text) => mayLieOver(cover, text) && isWords(text));
        return under.length > 0 ? [{ cover, under }] : [];
      });
      if (suspects.length === 0) continue;
      if (!document.adoptedStyleSheets.includes(asked)) document.adoptedStyleSheets = [...before, asked]; // dear
      // Only the window: scrollIntoView would also move what lies in clipped boxes.
      const { top } = sheet.getBoundingClientRect();
      window.scrollBy({ top, behavior: 'instant' });
      const moved = sheet.getBoundingClientRect().top - top;
      for (const { cover, under } of suspects)
        for (const of of keep(cover, under, moved))
          found.push({ of, no: numberOf(sheet), text: of.text, cover: describe(cover), isCrossed });
      window.scrollTo({ top: 0, behavior: 'instant' });
    }
    if (document.adoptedStyleSheets.includes(asked)) document.adoptedStyleSheets = before;
    const covered = new Set(found.map(({ of }) => of));
    const isLost = ({ no, text }: CoveredText) =>
      sheets
        .filter((sheet) => numberOf(sheet) === no)
        .every((sheet) =>
          texts.paintedIn(sheet).every((one) => one.text !== text || covered.has(one) || !isWords(one)),
        );
    const isFirst = ({ no, text }: CoveredText, i: number) =>
      found.findIndex((other) => other.no === no && other.text === text) === i;
    return found.filter((each, i) => isFirst(each, i) && isLost(each)).map(({ of: _, ...each }) => each);
  };

  const tools: CoverTools = {
    isColour: (value) => /^(?:rgb|ok|color|lab|lch)/.test(value) && !/^rgba|\//.test(value),
    tagOf: ({ localName, classList }) =>
      classList.length > 0 ? `<${localName} class="${classList[0]}">` : `<${localName}>`,
    createSolidTest,
    isOver,
    search,
  };
  Object.assign(globalThis, { __exportCovers: tools });
}
