import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCff } from '../../../../pdf/fonts/cff.ts';
import { readTrueType } from '../../../../pdf/fonts/truetype.ts';
import { readType1 } from '../../../../pdf/fonts/type1.ts';
import { buildCff, buildTrueType, buildType1 } from './font-builder.ts';

const packageFile = (path: string) => readFileSync(new URL(`../../../../node_modules/${path}`, import.meta.url));

describe('readTrueType', () => {
  it('reads widths, outlines and character maps', () => {
    const font = readTrueType(
      buildTrueType({ widths: [500, 600, 250], maps: [{ platform: 3, encoding: 1, glyphs: { 65: 1, 67: 2 } }] }),
    );
    expect([0, 1, 2, 3].map(font.widthOf)).toEqual([500, 600, 250, undefined]);
    expect([1, 2, 3].map(font.hasOutline)).toEqual([true, false, false]);
    const [map] = font.maps;
    expect([65, 66, 67, 68].map((code) => map?.glyphOf(code))).toEqual([1, 0, 2, 0]);
  });

  it('reads a font of the world: formats 4 and 12, and the names of glyphs', () => {
    const font = readTrueType(packageFile('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'));
    const bmp = font.maps.find(({ platform, encoding }) => platform === 3 && encoding === 1);
    const full = font.maps.find(({ platform, encoding }) => platform === 3 && encoding === 10);
    const glyph = bmp?.glyphOf(0x41) ?? 0;
    expect(glyph).toBe(full?.glyphOf(0x41));
    expect(font.widthOf(glyph)).toBeCloseTo(684.08, 1);
    expect(font.glyphNamed('Euro')).toBe(bmp?.glyphOf(0x20ac));
    expect(full?.glyphOf(0x1d538)).toBeGreaterThan(0);
    expect(bmp?.glyphOf(0xe000)).toBe(0);
  });

  it('throws a RangeError on half a font', () => {
    const bytes = buildTrueType({ widths: [500], maps: [] });
    expect(() => readTrueType(bytes.subarray(0, 60))).toThrow(RangeError);
  });
});

describe('readCff', () => {
  it('reads names and widths', () => {
    const font = readCff(buildCff({ widths: [500, 600, 700], names: ['alpha', 'beta'] }));
    expect(font.names).toEqual(['.notdef', 'alpha', 'beta']);
    expect(font.widthOf(font.glyphNamed('beta') ?? 0)).toBeCloseTo(700);
    expect(font.widthOf(3)).toBeUndefined();
  });

  it('reads CIDs', () => {
    const font = readCff(buildCff({ widths: [500, 600, 700], names: [17, 40] }));
    expect(font.isCid).toBe(true);
    expect(font.cids).toEqual([0, 17, 40]);
    expect(font.widthOf(font.glyphOfCid(40) ?? 0)).toBeCloseTo(700);
    expect(font.glyphOfCid(18)).toBeUndefined();
  });

  it('reads a font of the world, with subroutines, hints and a nominal width', () => {
    const font = readCff(packageFile('pdfjs-dist/standard_fonts/FoxitSerif.pfb'));
    const width = (name: string) => font.widthOf(font.glyphNamed(name) ?? -1);
    // Times: the widths that every PDF viewer knows by heart
    expect(['space', 'A', 'a', 'quoteright', 'emdash'].map(width)).toEqual([250, 722, 444, 333, 1000]);
    expect(font.encoding).toBe('standard');
  });
});

describe('readType1', () => {
  it('reads names, widths and the encoding', () => {
    const font = readType1(buildType1({ widths: { '.notdef': 500, A: 600, fi: 700 }, encoding: { 1: 'fi', 65: 'A' } }));
    expect(font.names).toEqual(['.notdef', 'A', 'fi']);
    expect(font.widthNamed('fi')).toBeCloseTo(700);
    expect(font.encoding).toEqual(
      new Map([
        [1, 'fi'],
        [65, 'A'],
      ]),
    );
  });

  it('throws a RangeError on what has no glyphs', () => {
    expect(() => readType1(Buffer.from('%!PS currentfile eexec nothing'))).toThrow(RangeError);
  });
});
