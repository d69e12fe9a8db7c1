import type { ColourTools, Rgba } from './colour-tools.ts';

/**
 * Runs in the tab: what tells something in a drawing and is no word. Only what certainly carries meaning is taken: arrows,
 * and a drawing with a name and without words as a whole. Boxes around words do not count, nor
 * what lies before a picture.
 */
export interface FaintMark {
  no: number;
  kind: 'arrow' | 'drawing';
  /** Name of the drawing, else its first label. */
  text: string;
  /** In which colour before what it may be seen: of an arrow each ground, of a drawing each colour. The best counts. */
  looks: { colour: Rgba; ground: Rgba }[];
  /** In a diagram of Mermaid, which has colours of its own. */
  isMermaid: boolean;
}

/** Marks of one colour before one ground in one drawing, once each. */
export function readFaintMarks(): FaintMark[] {
  const { parse, over, parentOf, lookOf } = (globalThis as unknown as { __exportColours: ColourTools }).__exportColours;
  const shapes = 'path, line, polyline, polygon, rect, circle, ellipse';
  const hidden = 'defs, marker, clipPath, mask, pattern, symbol, [aria-hidden=true]';

  /** What the drawing lies before; nothing where that is a picture, or several things. */
  const groundOf = (drawing: Element): Rgba | undefined => {
    const grounds: Rgba[] = [];
    for (let at: Element | null = drawing; at; at = parentOf(at)) {
      const { ground, hasPicture, isFiltered } = lookOf(at);
      if (hasPicture || isFiltered) return undefined;
      if (ground[3] > 0) grounds.unshift(ground);
      if (ground[3] === 1) break;
    }
    return grounds.reduce<Rgba>((below, ground) => over(ground, below), [255, 255, 255, 1]);
  };
  const paint = (value: string, opacity: number): Rgba | undefined => {
    if (value === 'none' || value.startsWith('url')) return undefined;
    const [r, g, b, a] = parse(value);
    return a * opacity > 0 ? [r, g, b, a * opacity] : undefined;
  };
  /** Where a line is at half its length: its ends touch what it joins. */
  const middleOf = (line: SVGGeometryElement): DOMPoint | undefined => {
    const matrix = line.getScreenCTM();
    return matrix ? line.getPointAtLength(line.getTotalLength() / 2).matrixTransform(matrix) : undefined;
  };

  const found = new Map<string, FaintMark>();
  const look = (drawing: SVGSVGElement, no: number, isMermaid: boolean): void => {
    const base = drawing.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && groundOf(drawing);
    if (!base || drawing.parentElement?.closest('svg, [aria-hidden=true]')) return;
    const label = [...drawing.querySelectorAll('text, foreignObject')].find((each) => each.textContent?.trim());
    const text = (drawing.getAttribute('aria-label') ?? label?.textContent ?? '').replace(/\s+/g, ' ').trim();
    const seen = [...drawing.querySelectorAll<SVGGeometryElement>(shapes)].filter((shape) => {
      const { opacity, isFiltered, style } = lookOf(shape);
      return (
        opacity > 0 &&
        !isFiltered &&
        style.visibility === 'visible' &&
        style.display !== 'none' &&
        !shape.closest(hidden)
      );
    });
    const add = (kind: FaintMark['kind'], looks: FaintMark['looks']) =>
      found.set([no, kind, text, JSON.stringify(looks)].join('|'), { no, kind, text, looks, isMermaid });
    const areas = seen.filter((shape) => lookOf(shape).ground[3] > 0);
    for (const line of seen) {
      const { style, opacity } = lookOf(line);
      if ([style.markerStart, style.markerEnd].every((marker) => marker === 'none')) continue;
      const colour = paint(style.stroke, opacity * Number(style.strokeOpacity));
      const middle = middleOf(line);
      if (!colour || !middle) continue;
      const under = areas.filter((area) => {
        const { left, right, top, bottom } = lookOf(area).box;
        return area !== line && left <= middle.x && middle.x <= right && top <= middle.y && middle.y <= bottom;
      });
      if (under.some((area) => lookOf(area).hasPicture)) continue;
      const grounds = [base, ...under.map((area) => over(lookOf(area).ground, base))]; // which covers which is not known
      add(
        'arrow',
        grounds.map((ground) => ({ colour, ground })),
      );
    }
    const hasPicture = seen.some((shape) => lookOf(shape).hasPicture) || drawing.querySelector('image') !== null;
    if (label || hasPicture || drawing.getAttribute('role') !== 'img') return;
    const paints = seen.flatMap((shape) => {
      const { style, opacity } = lookOf(shape);
      return [
        paint(style.stroke, opacity * Number(style.strokeOpacity)),
        shape.localName === 'line' ? undefined : paint(style.fill, opacity * Number(style.fillOpacity)),
      ].filter((colour) => colour !== undefined);
    });
    if (paints.length > 0)
      add(
        'drawing',
        paints.map((colour) => ({ colour, ground: base })),
      );
  };
  for (const sheet of document.querySelectorAll<HTMLElement>('.print-slide-container')) {
    const no = Number.parseInt(sheet.id, 10);
    for (const drawing of sheet.querySelectorAll('svg')) look(drawing, no, false);
    for (const { shadowRoot } of sheet.querySelectorAll('.mermaid'))
      for (const drawing of shadowRoot?.querySelectorAll('svg') ?? []) look(drawing, no, true);
  }
  return [...found.values()];
}
