import { describe, expect, it } from 'vitest';
import { isAnimatedGif } from '../../../../export/browser/is-animated-gif.ts';

const header = [0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 1, 0, 1, 0, 0, 0, 0];
const palette = (entries: number) => Array<number>(entries * 3).fill(0x2c);
/** A picture whose data hold the bytes that begin and end blocks. */
const frame = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 3, 0x2c, 0x21, 0x3b, 0];
const frameWithPalette = [...frame.slice(0, 9), 0x80, ...palette(2), ...frame.slice(10)];
const comment = [0x21, 0xfe, 4, 0x2c, 0x2c, 0x2c, 0x2c, 0];
const loop = [0x21, 0xff, 2, 0x4e, 0x45, 3, 1, 0, 0, 0];
const control = [0x21, 0xf9, 4, 0, 10, 0, 0, 0];
const end = 0x3b;

describe('isAnimatedGif', () => {
  it.each<[string, number[], boolean]>([
    ['no picture', [...header, end], false],
    ['one picture', [...header, ...frame, end], false],
    ['two pictures', [...header, ...frame, ...frame, end], true],
    ['one picture that is to be repeated', [...header, ...loop, ...control, ...frame, end], false],
    ['two pictures with their times', [...header, ...loop, ...control, ...frame, ...control, ...frame, end], true],
    ['one picture and comments', [...header, ...comment, ...frame, ...comment, end], false],
    ['one picture behind a palette', [...header.slice(0, 10), 0x81, 0, 0, ...palette(4), ...frame, end], false],
    ['two pictures with palettes of their own', [...header, ...frameWithPalette, ...frameWithPalette, end], true],
    ['one picture and something behind its end', [...header, ...frame, end, ...frame], false],
    ['one picture that is cut off', [...header, ...frame.slice(0, 12)], false],
    ['nothing', [], false],
  ])('with %s', (_, bytes, expected) => {
    expect(isAnimatedGif(Uint8Array.from(bytes))).toBe(expected);
  });
});
