import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { greyOfCmyk, greyOfRgb } from '../../../../pdf/grey/luminance.ts';

describe('greyOfRgb', () => {
  it.each([
    [[1, 0, 0], 0.4984],
    [[0, 1, 0], 0.8625],
    [[0, 0, 1], 0.2979],
    [[1, 1, 1], 1],
    [[0, 0, 0], 0],
  ])('%j is as bright as %d', (rgb, grey) => {
    expect(greyOfRgb(rgb)).toBeCloseTo(grey, 3);
  });

  it('leaves a grey exactly as it is', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (grey) => greyOfRgb([grey, grey, grey]) === grey),
    );
  });

  it('keeps the contrast that the deck was designed with', () => {
    const luminance = (grey: number) => ((grey + 0.055) / 1.055) ** 2.4;
    // #8b1a1a on white: 9.29 in colour, by the formula of WCAG 2.2
    expect(1.05 / (luminance(greyOfRgb([0x8b / 255, 0x1a / 255, 0x1a / 255])) + 0.05)).toBeCloseTo(9.29, 2);
  });
});

describe('greyOfCmyk', () => {
  it('takes ink for the want of light', () => {
    expect(greyOfCmyk([0, 0, 0, 0])).toBe(1);
    expect(greyOfCmyk([0, 0, 0, 1])).toBe(0);
    expect(greyOfCmyk([0, 1, 1, 0])).toBe(greyOfRgb([1, 0, 0]));
  });
});
