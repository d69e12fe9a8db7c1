import type { Rgba } from '../in-page/colour-tools.ts';

/** How much light a colour gives, from 0 (black) to 1 (white): “relative luminance” in WCAG 2.1. */
export function luminanceOf([red, green, blue]: Readonly<Rgba>): number {
  const [r, g, b] = [red, green, blue].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two opaque colours, from 1 (none) to 21 (black and white), as in WCAG 2.1. */
export function contrastOf(one: Readonly<Rgba>, other: Readonly<Rgba>): number {
  const [light, dark] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** What is seen of a translucent colour before an opaque one. */
export const blend = ([r, g, b, a]: Readonly<Rgba>, [R, G, B]: Readonly<Rgba>): Rgba => [
  r * a + R * (1 - a),
  g * a + G * (1 - a),
  b * a + B * (1 - a),
  1,
];

/** Contrast of words, which may be translucent, with what lies behind them. */
export const contrastBefore = (words: Readonly<Rgba>, ground: Readonly<Rgba>): number =>
  contrastOf(blend(words, ground), ground);

/** A pixel in CSS is 1/96 inch seen from 28 inches (CSS Values 4, 6.1): an angle of 1/2688. */
const pixelAngle = 1 / 2688;
/**
 * Pixels in that sense of one pixel of a slide. Slides are read from a seat, and what counts is the angle: from six times
 * the height of the picture, about the last row of a room that is laid out for reading (AVIXA V202.01, “basic decision
 * making”), a pixel of a slide 551 pixels high is 0.81 of them; of one 1080 pixels high, 0.41.
 */
export const pixelsAtReading = (slideHeight: number): number => 1 / (6 * slideHeight) / pixelAngle;

/** Least contrast of text (WCAG 2.1, 1.4.3): 4.5, and 3 for large text: 24 pixels, or 18.66 in bold, as they are read. */
export function leastContrast(pixels: number, isBold: boolean): number {
  return pixels >= 24 || (isBold && pixels >= 18.66) ? 3 : 4.5;
}

/** Below this words can practically not be read at all; white on #d0d0d0 is more. */
export const unreadable = 1.5;

/**
 * Smallest text of a slide, as a share of its height. Whoever has to read details sits within four times the height of
 * the picture (AVIXA V202.01, “analytical decision making”); at ten minutes of arc, twice what a sound eye can just
 * resolve (20/40), a capital is then 4 · tan 10′ = 1.16 % of the height, and a capital is about 0.7 of the size of a
 * font: 1.66 %, on a slide 551 pixels high 9 pixels.
 */
export const smallestText = (4 * Math.tan((10 / 60) * (Math.PI / 180))) / 0.7;
