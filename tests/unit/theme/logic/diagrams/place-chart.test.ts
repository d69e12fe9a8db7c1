import { describe, expect, it } from 'vitest';
import {
  drawLine,
  placeBar,
  placeLabels,
  placeLines,
  scaleFigures,
} from '../../../../../theme/logic/diagrams/place-chart.ts';

const rows = (...values: (number | null)[][]) => values.map((values, i) => ({ name: String(i), values }));

describe('scaleFigures', () => {
  it('begins bars at 0, so that their lengths compare', () => {
    const { zero, at } = scaleFigures(rows([10], [40]), true);
    expect([zero, at(10), at(40)]).toEqual([0, 0.25, 1]);
  });

  it('has 0 in its midst where figures are negative', () => {
    const { zero, at } = scaleFigures(rows([-10], [30]), true);
    expect([zero, at(-10), at(30)]).toEqual([0.25, 0, 1]);
  });

  it('uses all its room for points', () => {
    const { at } = scaleFigures(rows([60], [null], [70]), false);
    expect([at(60), at(65), at(70)]).toEqual([0, 0.5, 1]);
  });

  it('takes one figure, the same figures, and none', () => {
    expect(scaleFigures(rows([5]), false).at(5)).toBe(0);
    expect(scaleFigures(rows([0], [0]), true).at(0)).toBe(0);
    expect(scaleFigures(rows([null]), true).at(3)).toBe(0);
  });
});

describe('placeBar', () => {
  it('lies on the side of 0 on which its figure is', () => {
    const scale = scaleFigures(rows([-10], [30]), true);
    expect(placeBar(scale, 30)).toEqual({ from: 0.25, length: 0.75 });
    expect(placeBar(scale, -10)).toEqual({ from: 0, length: 0.25 });
    expect(placeBar(scale, 0)).toEqual({ from: 0.25, length: 0 });
  });
});

describe('placeLines', () => {
  it('goes from left to right, large figures on top', () => {
    expect(placeLines(rows([1], [3]), 200, 100)).toEqual([
      { row: 0, series: 0, value: 1, x: 50, y: 100 },
      { row: 1, series: 0, value: 3, x: 150, y: 0 },
    ]);
  });

  it('leaves a gap where a figure is missing', () => {
    const points = placeLines(rows([1, 2], [null, 2], [1, 2], [2, 1]), 400, 100);
    expect(drawLine(points, 0)).toBe('M50 100M250 100L350 0');
    expect(drawLine(points, 1)).toBe('M50 0L150 0L250 0L350 100');
  });
});

describe('placeLabels', () => {
  it('stand over the highest point of a row and under the others', () => {
    const points = placeLines(rows([10, 40], [10, 20]), 200, 100);
    const labels = placeLabels(points, 26);
    expect(labels.map((y, i) => Math.sign(y - (points[i]?.y ?? 0)))).toEqual([1, -1, 1, -1]);
  });

  it('stand over a point where another would lie under the label', () => {
    const points = placeLines(rows([100, 20, 10]), 200, 200);
    const [first, second, third] = placeLabels(points, 26);
    expect([first! < points[0]!.y, second! < points[1]!.y, third! > points[2]!.y]).toEqual([true, true, true]);
  });

  it('do not lie on each other', () => {
    const points = placeLines(rows([10, 11, 12, 40]), 200, 100);
    const labels = placeLabels(points, 26).toSorted((a, b) => a - b);
    for (const [i, y] of labels.slice(1).entries()) expect(y - (labels[i] ?? 0)).toBeGreaterThan(25.99);
  });
});
