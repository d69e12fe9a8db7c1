import { PDFArray, type PDFDocument, PDFName, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';
import { asName, entry, resolve } from '../objects.ts';
import { greyOfCmyk, greyOfRgb } from './luminance.ts';

/** How the numbers of a colour space are to be read; `other`: separations and the like, which need their own tables. */
export type ColourSpace = 'grey' | 'rgb' | 'cmyk' | 'pattern' | 'other';

/** What a colour space is, by its name or definition (ISO 32000-1, 8.6); profiles count by their components. */
export function readColourSpace(pdf: PDFDocument, definition: PDFObject | undefined): ColourSpace {
  const space = resolve(pdf, definition);
  const parts = space instanceof PDFArray ? space.asArray() : [space];
  const name = asName(resolve(pdf, parts[0]));
  if (name === 'ICCBased') {
    const count = entry(pdf, parts[1], 'N');
    return (count instanceof PDFNumber && spaceOf[count.asNumber()]) || 'other';
  }
  return named[name ?? ''] ?? 'other';
}

const spaceOf: Record<number, ColourSpace> = { 1: 'grey', 3: 'rgb', 4: 'cmyk' };
const named: Record<string, ColourSpace> = {
  DeviceGray: 'grey',
  CalGray: 'grey',
  G: 'grey',
  DeviceRGB: 'rgb',
  CalRGB: 'rgb',
  RGB: 'rgb',
  DeviceCMYK: 'cmyk',
  CMYK: 'cmyk',
  Pattern: 'pattern',
};

/** The grey of a colour, as bright as it is; undefined if the space has no simple answer. */
export function greyOf(space: ColourSpace, samples: readonly number[]): number | undefined {
  if (space === 'rgb') return greyOfRgb(samples);
  if (space === 'cmyk') return greyOfCmyk(samples);
  return space === 'grey' ? samples[0] : undefined;
}

export const deviceGray = PDFName.of('DeviceGray');
