import type { BodyType } from './blocks-of-columns.ts';
import type { Line } from './page.ts';
import type { Column } from './reading-order.ts';
import { areTrue } from './trust-tags.ts';

/** How most letters of a document are set. */
export function bodyTypeOf(columns: readonly Column[], lines: readonly Line[]): BodyType {
  const size = commonest(lines.map((line) => [Math.round(line.size * 2) / 2, line.text.length]));
  const isBold = commonest(lines.map((line) => [Number(line.isBold), line.text.length])) === 1;
  const isBody = (line: Line | undefined) => line !== undefined && Math.abs(line.size - size) < 0.5;
  const steps = columns.flatMap(({ lines: own }) =>
    own.slice(1).flatMap((line, i) => {
      const step = ((own[i] as Line).y - line.y) / size;
      return isBody(line) && isBody(own[i]) && step > 0.8 && step < 3 ? [[Math.round(step * 20) / 20, 1] as const] : [];
    }),
  );
  // A few lines far apart are as many paragraphs.
  const leading = commonest(steps);
  const isKnown = leading > 0 && (leading < 1.5 || steps.length > 4);
  return {
    size,
    isBold,
    leading: isKnown ? leading : 1.2,
    hasIndents: hasIndents(columns, isBody),
    isTagged: areTrue(lines),
  };
}

/** The value with the greatest weight. */
function commonest(weighted: readonly (readonly [value: number, weight: number])[]): number {
  const sums = new Map<number, number>();
  for (const [value, weight] of weighted) sums.set(value, (sums.get(value) ?? 0) + weight);
  return [...sums].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

/** Lines that stand in by an em or two after and before a line at the edge. */
function hasIndents(columns: readonly Column[], isBody: (line: Line | undefined) => boolean): boolean {
  const indented = columns.flatMap(({ lines, left }) =>
    lines.filter((line, i) => {
      const isIn = (one: Line | undefined) =>
        one !== undefined && one.x0 - left > 0.8 * line.size && one.x0 - left < 4 * line.size;
      return isBody(line) && isIn(line) && !isIn(lines[i - 1]) && i + 1 < lines.length && !isIn(lines[i + 1]);
    }),
  );
  return indented.length >= 3;
}
