import { Blob, Face } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import { beforeAll, describe, expect, it } from 'vitest';
import { families } from '../../../../theme/fonts/families.ts';
import { type Subset, subsetFace } from '../../../../theme/fonts/subset-face.ts';

const serif = families[0]!.faces.find(({ weight, style }) => weight === 600 && style === 'normal')!;
const characters = 'Trust in 日本 †‡¶→⇒';

/** What a WOFF2 file has, read back from its bytes. */
const readBack = async ({ bytes }: Subset): Promise<Face> =>
  new Face(new Blob(await subsetFont(Buffer.from(bytes), '', { keepAllGlyphs: true, targetFormat: 'truetype' })));

describe('subsetFace', () => {
  let subsets: Subset[];
  beforeAll(async () => {
    subsets = await subsetFace(serif.files, [...new Set(characters)].join(''));
  });

  it('sets every character from the first file that has it', () => {
    const shares = Object.fromEntries(subsets.map((subset) => [subset.name.split('_')[0], subset.characters]));
    expect(shares).toEqual({ SourceSerif4: 'Trust in†‡¶→', SourceSans3: '⇒', NotoSerifJP: '日本' });
  });

  it('keeps what was asked for and nothing else', async () => {
    const [main] = subsets;
    const codes = (await readBack(main!)).collectUnicodes();
    expect(String.fromCodePoint(...codes)).toBe([...main!.characters].sort().join(''));
  });

  it('writes TrueType outlines of one weight, and says whose they are', async () => {
    for (const subset of subsets) {
      const face = await readBack(subset);
      expect(face.referenceTable('glyf')).toBeDefined();
      expect(face.referenceTable('CFF ')).toBeUndefined();
      expect(face.getAxisInfos()).toEqual({});
      expect(Buffer.from(face.referenceTable('name')!).toString('latin1').replaceAll('\0', '')).toMatch(/Adobe/);
    }
  });

  it('is small', () => {
    for (const { bytes } of subsets) expect(bytes.length).toBeLessThan(6_000);
  });

  it('gives the same bytes again', async () => {
    const again = await subsetFace(serif.files, [...new Set(characters)].join(''));
    expect(again.map(({ bytes }) => Buffer.from(bytes))).toEqual(subsets.map(({ bytes }) => Buffer.from(bytes)));
  });

  it('leaves out a companion that nothing is set from', async () => {
    expect((await subsetFace(serif.files, 'abc')).map(({ name }) => name)).toEqual(['SourceSerif4_600SemiBold']);
  });
});
