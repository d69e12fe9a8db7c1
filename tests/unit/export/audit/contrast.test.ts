import { describe, expect, it, test } from 'vitest';
import {
  contrastBefore,
  contrastOf,
  leastContrast,
  luminanceOf,
  pixelsAtReading,
  smallestText,
} from '../../../../export/audit/contrast.ts';
import type { Rgba } from '../../../../export/in-page/colour-tools.ts';

const colour = (hex: string, alpha = 1): Rgba => [
  ...([1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number]),
  alpha,
];

/** Worked out from the formula of WCAG 2.1 by another program. */
const known: [words: string, ground: string, contrast: number][] = [
  ['#000000', '#ffffff', 21],
  ['#17212b', '#ffffff', 16.29],
  ['#1f2937', '#ffffff', 14.68],
  ['#333333', '#ffffff', 12.63],
  ['#595959', '#ffffff', 7],
  ['#666666', '#ffffff', 5.74],
  ['#767676', '#ffffff', 4.54],
  ['#777777', '#ffffff', 4.48],
  ['#949494', '#ffffff', 3.03],
  ['#959595', '#ffffff', 3],
  ['#a0ada0', '#ffffff', 2.34],
  ['#cccccc', '#ffffff', 1.61],
  ['#e5e5e5', '#ffffff', 1.26],
  ['#eeeeee', '#ffffff', 1.16],
  ['#f2f2f2', '#ffffff', 1.12],
  ['#ffffff', '#ffffff', 1],
  ['#ff0000', '#ffffff', 4],
  ['#00ff00', '#ffffff', 1.37],
  ['#0000ff', '#ffffff', 8.59],
  ['#ffff00', '#ffffff', 1.07],
  ['#000000', '#000000', 1],
  ['#17212b', '#000000', 1.29],
  ['#1f2937', '#000000', 1.43],
  ['#333333', '#000000', 1.66],
  ['#595959', '#000000', 3],
  ['#666666', '#000000', 3.66],
  ['#767676', '#000000', 4.62],
  ['#777777', '#000000', 4.69],
  ['#949494', '#000000', 6.92],
  ['#959595', '#000000', 7.01],
  ['#a0ada0', '#000000', 8.98],
  ['#cccccc', '#000000', 13.08],
  ['#e5e5e5', '#000000', 16.67],
  ['#eeeeee', '#000000', 18.1],
  ['#f2f2f2', '#000000', 18.76],
  ['#ffffff', '#000000', 21],
  ['#ff0000', '#000000', 5.25],
  ['#00ff00', '#000000', 15.3],
  ['#0000ff', '#000000', 2.44],
  ['#ffff00', '#000000', 19.56],
  ['#000000', '#1f2937', 1.43],
  ['#17212b', '#1f2937', 1.11],
  ['#1f2937', '#1f2937', 1],
  ['#333333', '#1f2937', 1.16],
  ['#595959', '#1f2937', 2.1],
  ['#666666', '#1f2937', 2.56],
  ['#767676', '#1f2937', 3.23],
  ['#777777', '#1f2937', 3.28],
  ['#949494', '#1f2937', 4.84],
  ['#959595', '#1f2937', 4.9],
  ['#a0ada0', '#1f2937', 6.28],
  ['#cccccc', '#1f2937', 9.14],
  ['#e5e5e5', '#1f2937', 11.65],
  ['#eeeeee', '#1f2937', 12.65],
  ['#f2f2f2', '#1f2937', 13.11],
  ['#ffffff', '#1f2937', 14.68],
  ['#ff0000', '#1f2937', 3.67],
  ['#00ff00', '#1f2937', 10.7],
  ['#0000ff', '#1f2937', 1.71],
  ['#ffff00', '#1f2937', 13.67],
];

describe('contrastOf', () => {
  test.each(known)('%s before %s: %d', (words, ground, contrast) => {
    expect(contrastOf(colour(words), colour(ground))).toBeCloseTo(contrast, 1);
    expect(contrastOf(colour(ground), colour(words))).toBeCloseTo(contrast, 1);
  });

  it('knows the greys on either side of the guidelines', () => {
    const onWhite = (hex: string) => contrastOf(colour(hex), colour('#ffffff'));
    expect([onWhite('#767676') >= 4.5, onWhite('#777777') >= 4.5]).toEqual([true, false]);
    expect([onWhite('#949494') >= 3, onWhite('#959595') >= 3]).toEqual([true, false]);
  });
});

describe('contrastBefore', () => {
  it('sees translucent words as they are before their ground', () => {
    expect(contrastBefore(colour('#000000', 0.5), colour('#ffffff'))).toBeCloseTo(3.95, 1);
    expect(contrastBefore(colour('#ffffff', 0), colour('#000000'))).toBe(1);
  });
});

describe('luminanceOf', () => {
  it('goes from black to white', () => {
    expect([luminanceOf(colour('#000000')), luminanceOf(colour('#ffffff'))]).toEqual([0, expect.closeTo(1, 6)]);
  });
});

describe('what size asks of a contrast', () => {
  it.each([
    [24, false, 3],
    [23.9, false, 4.5],
    [18.66, true, 3],
    [18.6, true, 4.5],
    [18.66, false, 4.5],
  ])('%d pixels, bold: %s', (pixels, isBold, least) => {
    expect(leastContrast(pixels, isBold)).toBe(least);
  });

  it('is the angle under which a slide is seen, not its pixels', () => {
    expect(pixelsAtReading(551.25)).toBeCloseTo(0.81, 2);
    expect(36 * pixelsAtReading(551.25)).toBeCloseTo(36 * 2 * pixelsAtReading(2 * 551.25), 6);
  });

  it('has a floor of 9 pixels on a slide 551 high', () => {
    expect(smallestText * 551).toBeCloseTo(9.2, 1);
  });
});
