import type { CoveredText, CoverTools } from './cover-tools.ts';

/**
 * Runs in the tab: words that a line or an arrow is drawn through: of a drawing that is laid over the slide, a box as thin
 * as a line, or the rule of a footer. What underlines, points, circles or lies behind words is let be.
 */
export function readCrossed(): CoveredText[] {
  const { __exportCovers: tools } = globalThis as unknown as { __exportCovers: CoverTools };
  const { isColour, isOver } = tools;
  // Notations at words (`v-mark`), what a speaker draws by hand, and drawings that set type themselves mean what they do.
  const meant = '.rough-annotation, svg.absolute.w-full.h-full, .katex, .mermaid, .slidev-icon';
  /** Styles are dear: nobody lays a line over the slide from within a line of text, a table or code. */
  function* candidatesIn(element: Element): Generator<Element> {
    for (const child of element.children) {
      yield child;
      if (child.localName === 'svg') yield* child.querySelectorAll('line, polyline, path');
      else if (!/^(?:p|h[1-6]|table|pre|span)$/.test(child.localName)) yield* candidatesIn(child);
    }
  }
  /** Pixels from one point of a line that is looked at to the next. */
  const step = 2;

  /** How far down a box the lines lie that it draws above and below what it holds. */
  const rulesOf = (element: Element): number[] => {
    const style = getComputedStyle(element);
    const { height } = element.getBoundingClientRect();
    return (['Top', 'Bottom'] as const).flatMap((side) => {
      const width = Number.parseFloat(style[`border${side}Width`]);
      const isDrawn = width >= 1 && style[`border${side}Style`] !== 'none' && isColour(style[`border${side}Color`]);
      return isDrawn ? [side === 'Top' ? width / 2 : height - width / 2] : [];
    });
  };
  const isLine = (element: Element): boolean => {
    const style = getComputedStyle(element);
    if (element instanceof SVGGeometryElement) {
      if (!element.matches('line, polyline, path') || element.closest(`defs, marker, symbol, ${meant}`)) return false;
      const isOutline = element.localName === 'line' || !isColour(style.fill);
      const isFine = Number.parseFloat(style.strokeWidth) < 1.5; // letters can be read through it
      return isColour(style.stroke) && style.strokeOpacity === '1' && isOutline && !isFine;
    }
    if (style.position === 'static' || !(element instanceof HTMLElement) || element.closest(meant)) return false;
    const { width, height } = element.getBoundingClientRect();
    const isThin = Math.min(width, height) < 4 && Math.min(width, height) >= 1 && Math.max(width, height) >= 16;
    return isColour(style.backgroundColor) ? isThin : rulesOf(element).length > 0;
  };
  const drawingOf = (element: Element): Element => {
    const svg = element.closest('svg');
    return svg?.parentElement?.closest('svg') ? drawingOf(svg.parentElement) : (svg ?? element);
  };
  const pointsOf = (line: Element): { x: number; y: number }[] => {
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
  };

  /** Where letters have ink, without what hangs below and the room around them. */
  const inkOf = ({ top, height }: DOMRect) => ({ top: top + height * 0.3, bottom: top + height * 0.7 });
  const isInInk = ({ x, y }: { x: number; y: number }, word: DOMRect): boolean => {
    const { top, bottom } = inkOf(word);
    const inset = word.height * 0.1;
    return y > top && y < bottom && x > word.left + inset && x < word.right - inset;
  };
  const wordsOf = (node: Text): DOMRect[] => {
    const range = document.createRange();
    return [...node.data.matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      return range.getClientRects()[0] ?? [];
    });
  };

  return tools.search({
    findCovers(sheet) {
      const isSolid = tools.createSolidTest(sheet);
      return [...candidatesIn(sheet)].filter((element) => isLine(element) && isSolid(element));
    },
    mayLieOver(cover, { node, lines }) {
      const box = cover.getBoundingClientRect();
      const meets = (line: DOMRect) => {
        const { top, bottom } = inkOf(line);
        return box.top < bottom && box.bottom > top && box.left < line.right && box.right > line.left;
      };
      return lines.some(meets) && !drawingOf(cover).contains(node);
    },
    /** If in all it hides more than a letter: a line may end in a word, or pass between two. */
    keep(cover, texts) {
      const path = pointsOf(cover);
      const parts = texts.map((text) => {
        const words = wordsOf(text.node);
        const height = Math.max(0, ...words.map((word) => word.height));
        const within = words.flatMap((word) => path.filter((point) => isInInk(point, word)));
        const over = within.filter(({ x, y }) => isOver(cover, text.parent, x, y));
        return { text, share: height > 0 ? (over.length * step) / height : 0 };
      });
      const isMuch = parts.reduce((sum, { share }) => sum + share, 0) > 1;
      return isMuch ? parts.filter(({ share }) => share > 0.25).map(({ text }) => text) : [];
    },
    describe(cover) {
      const { backgroundColor, markerStart, markerEnd } = getComputedStyle(cover);
      if (cover instanceof HTMLElement)
        return isColour(backgroundColor) ? tools.tagOf(cover) : `The line of ${tools.tagOf(cover)}`;
      return markerStart === 'none' && markerEnd === 'none' ? 'A line' : 'An arrow';
    },
    isCrossed: true,
  });
}
