import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import { asName, entry, resolve, streamBytes } from '../objects.ts';
import { deviceGray, greyOf, readColourSpace } from './colour-space.ts';
import { greyInPostScript } from './luminance.ts';

/**
 * The function of a gradient (ISO 32000-1, 7.10) with one grey where it had three colours. A gradient between two
 * colours runs between their greys.
 *
 * @returns undefined for a function of samples, which no browser writes
 */
function greyFunction(pdf: PDFDocument, source: PDFObject | undefined): PDFObject | undefined {
  const { context } = pdf;
  const object = resolve(pdf, source);
  const kind = entry(pdf, object, 'FunctionType');
  const type = kind instanceof PDFNumber ? kind.asNumber() : -1;
  if (object instanceof PDFStream && type === 4) {
    const code = Buffer.from(streamBytes(pdf, object)).toString('latin1').trim();
    const dict = { FunctionType: 4, Domain: entry(pdf, object, 'Domain') ?? context.obj([0, 1]), Range: [0, 1] };
    return context.register(context.flateStream(`${code.replace(/\}$/, '')} ${greyInPostScript} }`, dict));
  }
  if (!(object instanceof PDFDict)) return undefined;
  const grey = object.clone(context);
  grey.delete(PDFName.of('Range'));
  if (type === 2) {
    for (const [key, otherwise] of [
      ['C0', 0],
      ['C1', 1],
    ] as const) {
      const value = greyOf('rgb', numbersOf(pdf, entry(pdf, object, key)) ?? [otherwise, otherwise, otherwise]) ?? 0;
      grey.set(PDFName.of(key), context.obj([Number(value.toFixed(5))]));
    }
    return grey;
  }
  const parts = entry(pdf, object, 'Functions');
  if (type !== 3 || !(parts instanceof PDFArray)) return undefined;
  const greys = parts.asArray().map((part) => greyFunction(pdf, part));
  if (greys.includes(undefined)) return undefined;
  grey.set(PDFName.of('Functions'), context.obj(greys.flatMap((part) => part ?? [])));
  return grey;
}

function numbersOf(pdf: PDFDocument, list: PDFObject | undefined): number[] | undefined {
  if (!(list instanceof PDFArray)) return undefined;
  return list.asArray().flatMap((item) => {
    const value = resolve(pdf, item);
    return value instanceof PDFNumber ? value.asNumber() : [];
  });
}

/** Takes the colour out of a gradient. @returns false if it stays as it was: a mesh, or not in RGB */
export function greyShading(pdf: PDFDocument, shading: PDFDict): boolean {
  const space = readColourSpace(pdf, shading.get(PDFName.of('ColorSpace')));
  if (space === 'grey') return true;
  const grey = space === 'rgb' ? greyFunction(pdf, shading.get(PDFName.of('Function'))) : undefined;
  if (!grey) return false;
  shading.set(PDFName.of('Function'), grey);
  shading.set(PDFName.of('ColorSpace'), deviceGray);
  const background = numbersOf(pdf, entry(pdf, shading, 'Background'));
  if (background) shading.set(PDFName.of('Background'), pdf.context.obj([greyOf('rgb', background) ?? 0]));
  return true;
}

/** Whether a dictionary describes a gradient. */
export const isShading = (pdf: PDFDocument, dict: PDFDict): boolean =>
  entry(pdf, dict, 'ShadingType') instanceof PDFNumber && asName(entry(pdf, dict, 'Type')) !== 'Pattern';
