import * as rough from '@slidev/rough-notation';
import { probe } from '../probe.ts';

/** What we must know of an annotation's inside; the library keeps it private. */
interface Drawing {
  _seed: number;
  _svg?: SVGSVGElement;
  svgRect: (svg: SVGSVGElement, bounds: DOMRect) => { x: number; y: number; w: number; h: number };
}

const shown = new WeakMap<Element, rough.RoughAnnotation>();

/**
 * Stands in for the function of that name in Slidev's rough-notation, which draws `v-mark`. That one measures the
 * screen but draws in the slide, which is scaled on a handout; measures once, before fonts and pages are there; and
 * draws by chance. This one measures in the slide's own pixels, again once the page is at rest and before it is
 * printed, draws the same words alike each time, and on paper without animation.
 */
export function annotate(element: HTMLElement, config: rough.RoughAnnotationConfig): rough.RoughAnnotation {
  const isOnPaper = element.closest('.print-slide-container') !== null;
  const annotation = rough.annotate(element, isOnPaper ? { ...config, animate: false, delay: 0 } : config);
  const drawing = annotation as unknown as Drawing;
  drawing._seed = seedOf(element.textContent);
  drawing.svgRect = rectIn;
  if (drawing._svg) shown.set(drawing._svg, annotation);
  return annotation;
}

/** Where `bounds`, measured on the screen, lie in the drawing, which is scaled with all that it stands in. */
function rectIn(svg: SVGSVGElement, bounds: DOMRect) {
  const own = svg.getBoundingClientRect();
  const scale = own.width / svg.clientWidth || 1;
  return {
    x: (bounds.x - own.x) / scale,
    y: (bounds.y - own.y) / scale,
    w: bounds.width / scale,
    h: bounds.height / scale,
  };
}

/** Odd, since roughjs multiplies by it: the factors of two of an even one would pile up until all is zero. */
const seedOf = (text: string): number =>
  [...text].reduce((hash, letter) => Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0), 7) | 1;

function redrawAll(): void {
  for (const svg of document.querySelectorAll('svg.rough-annotation')) {
    const annotation = shown.get(svg);
    if (annotation?.isShowing()) void annotation.show();
  }
}
probe?.atRest(redrawAll);
window.addEventListener('beforeprint', redrawAll);

export const { annotationGroup } = rough;
