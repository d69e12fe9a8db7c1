import type { CoveredText, CoverTools } from './cover-tools.ts';
import type { PaintedText } from './text-tools.ts';

/**
 * Runs in the tab: text that cannot be read, because an area that nothing can be seen through is painted over it. Boxes
 * tell which texts might be hidden; only those are looked at point by point. Quiet where it cannot be known: pictures
 * with holes, masks, what CSS generates, shadow trees.
 */
export function readCovered(): CoveredText[] {
  const { __exportCovers: tools } = globalThis as unknown as { __exportCovers: CoverTools };
  const { isColour, isOver } = tools;
  const boxes = new Map<Element, DOMRect>();
  const boxOf = (element: Element): DOMRect => {
    const box = boxes.get(element) ?? element.getBoundingClientRect();
    boxes.set(element, box);
    return box;
  };

  const isWithoutHoles = (picture: HTMLImageElement | HTMLCanvasElement): boolean => {
    const side = 16;
    const context = Object.assign(document.createElement('canvas'), { width: side, height: side }).getContext('2d');
    try {
      context?.drawImage(picture, 0, 0, side, side);
      const pixels = context?.getImageData(0, 0, side, side).data ?? [];
      return pixels.length > 0 && pixels.every((value, i) => i % 4 !== 3 || value > 250);
    } catch {
      return false; // a picture of another host does not let itself be read
    }
  };
  const isOpaque = (element: Element): boolean => {
    const style = getComputedStyle(element);
    if (element instanceof SVGGeometryElement)
      return (
        element.localName !== 'line' && isColour(style.fill) && style.fillOpacity === '1' && !element.closest('defs')
      );
    if (isColour(style.backgroundColor) && !style.backgroundClip.includes('text')) return true;
    if (/^[a-z-]+-gradient\((?!.*(?:rgba\(|transparent| \/ ))/.test(style.backgroundImage)) return true;
    if (!element.matches('img, canvas, video') || !/^(?:fill|cover)$/.test(style.objectFit)) return false;
    if (element instanceof HTMLVideoElement) return element.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA;
    return isWithoutHoles(element as HTMLImageElement);
  };

  /** The middle of the line, where every letter has ink, runs through the box. */
  const isUnder = (line: DOMRect, box: DOMRect): boolean => {
    const middle = line.top + line.height / 2;
    return box.top < middle && box.bottom > middle && box.left < line.right && box.right > line.left;
  };
  /** Two neighbouring points, at most half a line's height apart: what the element covers is more than an edge of a letter. */
  const hides = (element: Element, { parent, lines }: PaintedText, moved: number): boolean => {
    const box = element.getBoundingClientRect();
    return lines.some((line) => {
      const step = Math.min(line.height / 2, line.width / 3); // a page number may be narrow
      const y = line.top + moved + line.height / 2;
      if (y < box.top || y > box.bottom) return false;
      let inRow = 0;
      for (let x = Math.max(line.left, box.left) + 1; x < Math.min(line.right, box.right); x += step) {
        inRow = isOver(element, parent, x, y) ? inRow + 1 : 0;
        if (inRow === 2) return true;
      }
      return false;
    });
  };

  return tools.search({
    findCovers(sheet) {
      boxes.clear(); // the window has moved
      const isSolid = tools.createSolidTest(sheet);
      return [...sheet.querySelectorAll('*')].filter((element) => {
        if (!isOpaque(element) || !isSolid(element)) return false;
        const { width, height } = boxOf(element);
        return width >= 4 && height >= 4; // large enough to hide a letter
      });
    },
    mayLieOver: (cover, { node, lines }) => lines.some((line) => isUnder(line, boxOf(cover))) && !cover.contains(node),
    keep: (cover, texts, moved) => texts.filter((text) => hides(cover, text, moved)),
    describe: tools.tagOf,
    isCrossed: false,
  });
}
