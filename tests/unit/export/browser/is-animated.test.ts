import { describe, expect, it } from 'vitest';
import { isAnimated, mayMove } from '../../../../export/browser/is-animated.ts';

const header = [0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 1, 0, 1, 0, 0, 0, 0];
const palette = (entries: number) => Array<number>(entries * 3).fill(0x2c);
/** A picture whose data hold the bytes that begin and end blocks. */
const frame = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 3, 0x2c, 0x21, 0x3b, 0];
const frameWithPalette = [...frame.slice(0, 9), 0x80, ...palette(2), ...frame.slice(10)];
const comment = [0x21, 0xfe, 4, 0x2c, 0x2c, 0x2c, 0x2c, 0];
const loop = [0x21, 0xff, 2, 0x4e, 0x45, 3, 1, 0, 0, 0];
const control = [0x21, 0xf9, 4, 0, 10, 0, 0, 0];
const end = 0x3b;

describe('of a GIF, isAnimated', () => {
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
    expect(isAnimated(Uint8Array.from(bytes))).toBe(expected);
  });
});

const latin = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

describe('isAnimated', () => {
  const webp = (flags: number) => [...latin('RIFF____WEBPVP8X____'), flags, 0, 0, 0];
  const avif = (brand: string) => [0, 0, 0, 24, ...latin(`ftyp${brand}____mif1miaf`)];
  const png = (...chunks: string[]) => [0x89, ...latin(`PNG\r\n\x1a\n${chunks.map((c) => `____${c}____`).join('')}`)];
  it.each<[string, number[], boolean]>([
    ['a WebP of one picture', webp(0b10000), false],
    ['a WebP of several', webp(0b10010), true],
    ['a simple WebP', latin('RIFF____WEBPVP8 ______'), false],
    ['an AVIF of one picture', avif('avif'), false],
    ['an AVIF of several', avif('avis'), true],
    ['a PNG of one picture', png('IHDR', 'IDAT', 'IEND'), false],
    ['a PNG of several', png('IHDR', 'acTL', 'IDAT', 'IEND'), true],
    ['a PNG whose data hold the word', png('IHDR', 'IDAT', 'acTL', 'IEND'), false],
    ['a drawing', latin('<svg><style>.set { animation: none }</style><rect class="set"/></svg>'), false],
    ['a drawing that moves by its elements', latin('<svg><rect><animate attributeName="x"/></rect></svg>'), true],
    ['a drawing that speaks of it', latin('<svg><!-- <animate attributeName="x"/> --><rect/></svg>'), false],
    [
      'a drawing that moves by its styles',
      latin('<svg><style>@keyframes a { to { x: 1 } } rect { animation: a 1s }</style></svg>'),
      true,
    ],
    [
      'a drawing with movements that nothing makes',
      latin('<svg><style>@keyframes a { to { x: 1 } }</style></svg>'),
      false,
    ],
  ])('of %s', (_, bytes, expected) => {
    expect(isAnimated(Uint8Array.from(bytes))).toBe(expected);
  });

  it('is asked of types that can move', () => {
    expect(['image/gif', 'image/svg+xml; charset=utf-8', 'image/webp'].filter(mayMove)).toHaveLength(3);
    expect(['image/jpeg', 'image/png', 'text/html', ''].filter(mayMove)).toEqual([]);
  });
});
