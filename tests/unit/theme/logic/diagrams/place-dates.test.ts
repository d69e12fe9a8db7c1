import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extentOf, placeLabelsOfDates } from '../../../../../theme/logic/diagrams/place-dates.ts';

const least = { over: 10, under: 30 };
const at = (...xs: number[]) => xs.map((x) => ({ x, width: 100, height: 50 }));

describe('placeLabelsOfDates', () => {
  it('puts labels that have room beside the axis, on both sides in turn', () => {
    expect(placeLabelsOfDates(at(0, 200, 400), least)).toEqual([
      { side: 'over', distance: 10 },
      { side: 'under', distance: 30 },
      { side: 'over', distance: 10 },
    ]);
  });

  it('puts an earlier one beyond those that begin within its width', () => {
    const placed = placeLabelsOfDates(at(0, 10, 20), least);
    expect(placed[2]).toEqual({ side: 'over', distance: 10 });
    expect(placed[1]).toEqual({ side: 'under', distance: 30 });
    expect(placed[0]?.distance).toBeGreaterThan(60);
    expect(extentOf(at(0, 10, 20), placed).over).toBeGreaterThan(110);
  });

  const label = fc.record({ x: fc.integer({ max: 700, min: 0 }), height: fc.integer({ max: 120, min: 20 }) });
  it('lets no label lie on another and no stem go through one', () => {
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 14 }), (given) => {
        const labels = given.map((one) => ({ ...one, width: 150 })).toSorted((a, b) => a.x - b.x);
        const placed = placeLabelsOfDates(labels, least);
        for (const [i, one] of labels.entries())
          for (const [j, other] of labels.entries()) {
            if (i === j || placed[i]!.side !== placed[j]!.side) continue;
            const [from, to] = [placed[i]!.distance, placed[j]!.distance];
            const isBeside = one.x + one.width < other.x || other.x + other.width < one.x;
            expect(isBeside || from + one.height < to || to + other.height < from).toBe(true);
            // The stem of `one` runs from the axis to its label.
            const isThrough = other.x < one.x && one.x < other.x + other.width && to < from;
            expect(isThrough).toBe(false);
          }
      }),
    );
  });
});
