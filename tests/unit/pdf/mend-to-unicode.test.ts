import type { PDFRef } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { mendToUnicode } from '../../../pdf/mend-to-unicode.ts';
import { entry, streamBytes } from '../../../pdf/objects.ts';
import { parseToUnicode } from '../../../pdf/to-unicode.ts';
import { createPdf, wideFont } from './pdf-builder.ts';

/** The map of a font after it was mended for a document with those characters. */
async function mended(cmap: string, characters: string, name = 'AAAAAA+Serif') {
  const pdf = await createPdf();
  const font: PDFRef = wideFont(pdf, cmap, { name });
  mendToUnicode(pdf, new Set(characters));
  return Object.fromEntries(parseToUnicode(streamBytes(pdf, entry(pdf, font, 'ToUnicode'))));
}
const map = (blocks: string, width = 4) =>
  `1 begincodespacerange\n<${'0'.repeat(width)}> <${'F'.repeat(width)}>\nendcodespacerange\n${blocks}`;
const chars = (...lines: string[]) => map(`${lines.length} beginbfchar\n${lines.join('\n')}\nendbfchar`);
const ranges = (...lines: string[]) => map(`${lines.length} beginbfrange\n${lines.join('\n')}\nendbfrange`);

describe('mendToUnicode', () => {
  it('gives the character that the document contains for its look-alike', async () => {
    expect(await mended(chars('<0003> <02BC>', '<0004> <2126>', '<0005> <0041>'), '’ΩA')).toEqual({
      3: '’',
      4: 'Ω',
      5: 'A',
    });
  });

  it('gives 日 for the radical that looks like it', async () => {
    expect(await mended(chars('<0003> <2F47>'), '日本')).toEqual({ 3: '日' });
  });

  it('gives 長 for the radical that has no ordinary form in Unicode', async () => {
    expect(await mended(chars('<0003> <2ED1>', '<0004> <2EC4>'), '長い西')).toEqual({ 3: '長', 4: '西' });
  });

  it('calls the signs of KaTeX by their names, in its own fonts', async () => {
    const cmap = chars('<0003> <E020>', '<0004> <E00C>', '<0005> <003D>');
    expect(await mended(cmap, '\uE020\uE00C=', 'AAAAAA+KaTeX_Main-Regular')).toEqual({ 3: '\u0338', 4: '≨', 5: '=' });
    expect(await mended(cmap, '\uE020\uE00C=')).toEqual({ 3: '\uE020', 4: '\uE00C', 5: '=' });
  });

  it('keeps a character that the document does contain', async () => {
    expect(await mended(chars('<0003> <02BC>', '<0004> <2F47>'), 'ʼ’⽇日')).toEqual({ 3: 'ʼ', 4: '⽇' });
  });

  it('keeps a character of which the document has no other form', async () => {
    expect(await mended(chars('<0003> <02BC>', '<0004> <FB01>'), 'abc')).toEqual({ 3: 'ʼ', 4: 'ﬁ' });
  });

  it('mends every entry of a long map', async () => {
    const lines = Array.from({ length: 100 }, (_, i) => `<${(i + 1).toString(16).padStart(4, '0')}> <02BC>`);
    expect(new Set(Object.values(await mended(chars(...lines), '’')))).toEqual(new Set(['’']));
  });

  it('mends characters in ranges, and only those that are wrong', async () => {
    expect(await mended(ranges('<0010> <0010> <02BC>', '<0011> <0013> <0061>'), '’abc')).toEqual({
      16: '’',
      17: 'a',
      18: 'b',
      19: 'c',
    });
  });

  it.each(['<0091> <00A0> <0061>', '<00AA> <00B2> <0061>', '<2010> <2018> <0061>', '<00B0> <00B5> <0061>'])(
    'takes no code for a character: %s',
    async (range) => {
      const characters = 'abcdefghijklmnopqrst 0123456789-’μ';
      const whole = Object.fromEntries(parseToUnicode(Buffer.from(ranges(range, range))));
      expect(await mended(ranges(range, range), characters)).toEqual(whole);
      const code = range.slice(0, 6);
      expect(await mended(chars(`${code} <0061>`), characters)).toEqual({ [Number.parseInt(code.slice(1), 16)]: 'a' });
    },
  );

  it('mends a character inside a range, and a ligature’s parts', async () => {
    expect(await mended(ranges('<0010> <0012> <02BB>'), 'ʻ’ʽ')).toEqual({ 16: 'ʻ', 17: '’', 18: 'ʽ' });
    expect(await mended(chars('<0003> <006E02BC>'), 'n’')).toEqual({ 3: 'n’' });
  });

  it('leaves maps of one byte to the code alone, whose glyphs are drawings', async () => {
    expect(await mended(map('1 beginbfchar\n<03> <02BC>\nendbfchar', 2), '’')).toEqual({ 3: 'ʼ' });
  });

  it('leaves the bytes of a map alone in which nothing is wrong', async () => {
    const pdf = await createPdf();
    const font = wideFont(pdf, chars('<0003> <0041>'));
    const before = entry(pdf, font, 'ToUnicode');
    mendToUnicode(pdf, new Set('A'));
    expect(entry(pdf, font, 'ToUnicode')).toBe(before);
  });
});
