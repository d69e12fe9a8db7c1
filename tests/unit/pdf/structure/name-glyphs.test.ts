import { expect, it } from 'vitest';
import { nameGlyphs } from '../../../../pdf/structure/name-glyphs.ts';
import type { Piece } from '../../../../pdf/structure/read-sequences.ts';

const font = {
  ...{ name: 'Font', isType3: false, bytesPerCode: 2 as const, toUnicode: undefined },
  unicode: new Map<number, string>([[1, '\0']]),
};
/** Glyphs as they are painted, from the left; `?` has no character of its own. */
const paint = (glyphs: string): Piece[] =>
  [...glyphs].map((text) => {
    const code = text === '?' ? 1 : (text.codePointAt(0) ?? 0);
    if (text !== '?') font.unicode.set(code, text);
    const at = { ...{ begin: 0, end: 0, font, fontName: 'F1', size: 12 }, codes: [code], isFollowed: false };
    return { text: font.unicode.get(code) ?? '', at };
  });

it.each([
  ['two marks in one', 'ل?كَشُم', 'مُشَكَّل', '\u064E\u0651'],
  ['beside marks of other letters', 'ِم يِح?رلا', 'الرَّحيمِ', '\u064E\u0651'],
  ['letters of a form of their own', 'ه?لﺍ', 'الَّه', '\u064E\u0651'],
  ['between words and numbers', '١٩٥١ م?ر', 'رَّم ١٩٥١', '\u064E\u0651'],
])('names %s', (_, glyphs, words, name) => {
  expect(nameGlyphs(paint(glyphs), words)?.get(font)?.get(1)).toBe(name);
});

it.each([
  ['all is known', 'لشم', 'مشل'],
  ['other words stand there', 'ل?كشم', 'كتاب'],
  ['a letter is missing', 'ل?شم', 'مشكَّل'],
])('says nothing where %s', (_, glyphs, words) => {
  expect(nameGlyphs(paint(glyphs), words)).toBeUndefined();
});
