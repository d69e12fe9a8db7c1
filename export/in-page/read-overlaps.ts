import type { PaintedText, TextTools } from './text-tools.ts';

/** Runs in the tab: two texts of a slide in one place, so that neither can be read. */
export interface OverlappingTexts {
  no: number;
  texts: [string, string];
}

/**
 * Of each line only the band is compared in which letters have most of their ink, two thirds of their size high: lines
 * that are set close do not touch. Quiet where it is meant or cannot be known: what is turned, faint, much larger, set
 * upon itself (formulae, readings, shadows), shown on demand, or has an opaque ground of its own.
 */
export function readOverlaps(): OverlappingTexts[] {
  const { __exportTexts: tools } = globalThis as unknown as { __exportTexts: TextTools };
  interface Line extends PaintedText {
    left: number;
    right: number;
    top: number;
    bottom: number;
  }
  const apart =
    'style, script, title, desc, .katex, ruby, sub, sup, .slidev-monaco-container, ' +
    '.shiki-magic-move-container, [class*=twoslash], .v-popper__popper';
  const faint = 0.35;
  const band = 0.32;
  const muchLarger = 3;
  const looks = new Map<Element, { opacity: number; isTurned: boolean }>();

  const lookOf = (element: Element | null, sheet: Element): { opacity: number; isTurned: boolean } => {
    if (!element || element === sheet) return { opacity: 1, isTurned: false };
    const known = looks.get(element);
    if (known) return known;
    const outer = lookOf(element.parentElement, sheet);
    const { opacity, transform, rotate, writingMode, contentVisibility } = getComputedStyle(element);
    const [, b = '0', c = '0'] = /^matrix\(([^)]+)\)/.exec(transform)?.[1]?.split(', ') ?? [];
    const isTurned =
      outer.isTurned ||
      Math.abs(Number(b)) + Math.abs(Number(c)) > 0.01 ||
      transform.startsWith('matrix3d') ||
      rotate !== 'none' ||
      writingMode !== 'horizontal-tb';
    const look = { opacity: contentVisibility === 'hidden' ? 0 : outer.opacity * Number(opacity), isTurned };
    looks.set(element, look);
    return look;
  };

  const isPaintedWell = (parent: Element): boolean => {
    const { color, fill } = getComputedStyle(parent);
    const paint = parent.closest('svg') && parent.namespaceURI?.endsWith('svg') ? fill : color;
    const alpha = /^rgba\([^)]*, ([\d.]+)\)$/.exec(paint)?.[1] ?? / \/ ([\d.]+)\)$/.exec(paint)?.[1];
    return paint !== 'none' && (alpha === undefined || Number(alpha) >= faint);
  };

  const linesIn = (sheet: Element): Line[] =>
    tools.paintedIn(sheet).flatMap((text) =>
      text.lines.flatMap(({ left, right, top, width, height }): Line[] => {
        if (width < 2 || height < 2) return [];
        const middle = top + height / 2;
        const half = height * band;
        return [{ ...text, left, right, top: middle - half, bottom: middle + half }];
      }),
    );

  /** Looked at only where boxes meet: styles are dear. */
  const isPlain = ({ parent }: Line, sheet: Element): boolean => {
    if (parent.closest(apart) || !parent.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      return false;
    const { opacity, isTurned } = lookOf(parent, sheet);
    return opacity >= faint && !isTurned && isPaintedWell(parent);
  };
  const sizeOf = ({ parent }: Line) => Number.parseFloat(getComputedStyle(parent).fontSize);

  /** Nearest common ancestor, and what stands between it and a text. */
  const between = (parent: Element, other: Node): Element[] => {
    const path: Element[] = [];
    for (let at: Element | null = parent; at && !at.contains(other); at = at.parentElement) path.push(at);
    return path;
  };
  const hasGround = (element: Element): boolean => {
    const { backgroundColor } = getComputedStyle(element);
    return !/^rgba\(|\/ |transparent/.test(backgroundColor);
  };
  const isCutAt = ({ parent }: Line, sheet: Element, x: number, y: number): boolean => {
    for (let at: Element | null = parent; at && at !== sheet.parentElement; at = at.parentElement) {
      if (at !== sheet && getComputedStyle(at).overflow === 'visible') continue;
      const { left, right, top, bottom } = at.getBoundingClientRect();
      if (x < left || x > right || y < top || y > bottom) return true;
    }
    return false;
  };

  const overlap = (one: Line, other: Line, sheet: Element): boolean => {
    const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
    if (width < 2 || !isPlain(one, sheet) || !isPlain(other, sheet)) return false;
    if (![one, other].every(({ text }) => /[\p{L}\p{N}]/u.test(text))) return false;
    const sizes = [sizeOf(one), sizeOf(other)] as const;
    const smaller = Math.min(...sizes);
    if (width < smaller * 0.8 || Math.max(...sizes) >= muchLarger * smaller) return false;
    const [upper, lower] = [one, other].map((line, i) => {
      const middle = (line.top + line.bottom) / 2;
      const half = Math.min((line.bottom - line.top) / 2, (sizes[i] ?? 0) * band);
      return [middle - half, middle + half] as const;
    }) as [readonly [number, number], readonly [number, number]];
    const height = Math.min(upper[1], lower[1]) - Math.max(upper[0], lower[0]);
    if (height < smaller * 0.15) return false;
    if (one.text === other.text) return false;
    const pre = one.parent.closest('pre');
    if (pre?.contains(other.node)) return false;
    const x = Math.max(one.left, other.left) + width / 2;
    const y = Math.max(one.top, other.top) + height / 2;
    return !isCutAt(one, sheet, x, y) && !isCutAt(other, sheet, x, y) && !isOnGround(one, other, sheet, x, y);
  };

  /** The upper text has an opaque ground, so that the lower one is covered rather than mixed with it. */
  const isOnGround = (one: Line, other: Line, sheet: Element, x: number, y: number): boolean => {
    const paths = [between(one.parent, other.node), between(other.parent, one.node)];
    const grounds = paths.map((path) => path.some(hasGround));
    if (!grounds.includes(true)) return false;
    const { top } = sheet.getBoundingClientRect();
    window.scrollBy({ top, behavior: 'instant' }); // only what lies in the window can be asked for
    const moved = sheet.getBoundingClientRect().top - top;
    const stack = document.elementsFromPoint(x, y + moved);
    window.scrollBy({ top: moved, behavior: 'instant' }); // back to where it was
    const [at, below] = [stack.indexOf(one.parent), stack.indexOf(other.parent)];
    return at < 0 || below < 0 || grounds[at < below ? 0 : 1] === true;
  };

  return [...document.querySelectorAll<HTMLElement>('.print-slide-container')].flatMap((sheet) => {
    const lines = linesIn(sheet).sort((a, b) => a.top - b.top);
    const pairs = new Map<string, OverlappingTexts>();
    for (const [i, one] of lines.entries())
      for (let j = i + 1; j < lines.length; j++) {
        const other = lines[j] as Line;
        if (other.top >= one.bottom) break;
        if (!overlap(one, other, sheet)) continue;
        const texts = [one.text, other.text].sort() as [string, string];
        pairs.set(texts.join('\n'), { no: Number.parseInt(sheet.id, 10), texts });
      }
    return [...pairs.values()];
  });
}
