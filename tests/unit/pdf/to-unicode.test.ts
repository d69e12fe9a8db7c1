import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseToUnicode, renderToUnicode } from '../../../pdf/to-unicode.ts';

/** Any character of Unicode. */
const character = fc
  .nat(0x10ffff)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));

const read = (cmap: string) => Object.fromEntries(parseToUnicode(new TextEncoder().encode(cmap)));

describe('parseToUnicode', () => {
  it('reads single characters', () => {
    expect(read('2 beginbfchar\n<0001> <0041>\n<00Ff><00e9>\nendbfchar')).toEqual({ 1: 'A', 255: 'é' });
  });

  it('reads several characters to one code, and characters beyond 16 bits', () => {
    expect(read('beginbfchar <0003> <006600660069> <0004> <D83DDE00> endbfchar')).toEqual({ 3: 'ffi', 4: '😀' });
  });

  it('reads ranges that count up from a character', () => {
    expect(read('beginbfrange <0010> <0012> <0061> endbfrange')).toEqual({ 16: 'a', 17: 'b', 18: 'c' });
    expect(read('beginbfrange <01> <02> <D83DDE00> endbfrange')).toEqual({ 1: '😀', 2: '😁' });
    expect(read('beginbfrange <01> <02> <00780061> endbfrange')).toEqual({ 1: 'xa', 2: 'xb' });
  });

  it('reads ranges that list their characters', () => {
    expect(read('beginbfrange\n<0001> <0003> [<0041> <00660069>\n<D83DDE00>]\nendbfrange')).toEqual({
      1: 'A',
      2: 'fi',
      3: '😀',
    });
  });

  it('reads all blocks of a map, and nothing else in it', () => {
    const cmap = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfchar <0001> <0041> endbfchar
1 beginbfrange <0005> <0006> <0042> endbfrange
1 beginbfchar <0009> <0044> endbfchar
endcmap`;
    expect(read(cmap)).toEqual({ 1: 'A', 5: 'B', 6: 'C', 9: 'D' });
  });

  it('is empty where there is no map', () => {
    expect(read('')).toEqual({});
  });
});

describe('renderToUnicode', () => {
  it('writes what can be read again, however many characters there are', () => {
    const entry = fc.tuple(fc.nat(0xffff), fc.string({ unit: character, minLength: 1, maxLength: 3 }));
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), (entries) => {
        const map = new Map(entries);
        expect(parseToUnicode(Buffer.from(renderToUnicode(map), 'latin1'))).toEqual(map);
      }),
      { numRuns: 50 },
    );
  });

  it('keeps to 100 characters a block, as readers may demand', () => {
    const map = new Map(Array.from({ length: 250 }, (_, i) => [i, 'x']));
    const blocks = [...renderToUnicode(map).matchAll(/(\d+) beginbfchar([\s\S]*?)endbfchar/g)];
    const sizes = blocks.map(([, , block = '']) => block.match(/<[0-9A-F]+> ?<[0-9A-F]+>/gi)?.length ?? 0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(250);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(100);
    expect(blocks.map(([, count]) => Number(count))).toEqual(sizes);
    expect(parseToUnicode(Buffer.from(renderToUnicode(map), 'latin1'))).toEqual(map);
  });

  it('says that codes have two bytes', () => {
    expect(renderToUnicode(new Map([[1, 'a']]))).toMatch(/begincodespacerange\s*<0000>\s*<ffff>/i);
  });
});
