import { deflateSync } from 'node:zlib';
import { type PDFDocument, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import { JpegImage } from 'pdfjs-dist/image_decoders/pdf.image_decoders.mjs';
import { asName, entry, streamBytes } from '../objects.ts';
import { deviceGray, readColourSpace } from './colour-space.ts';
import { greyOfRgb } from './luminance.ts';

/** Greys of samples from 0 to 255; a picture has far fewer colours than pixels. */
function createGreyOfPixel(): (red: number, green: number, blue: number) => number {
  const known = new Map<number, number>();
  return (red, green, blue) => {
    const key = (red << 16) | (green << 8) | blue;
    const grey = known.get(key) ?? Math.round(255 * greyOfRgb([red / 255, green / 255, blue / 255]));
    known.set(key, grey);
    return grey;
  };
}

/**
 * An image of one grey for each pixel, as bright as it was; a JPEG is unpacked for it, so it grows.
 *
 * @returns the image itself if it has no colour, undefined for what is not read: palettes, inks, more than 8 bits
 */
export function greyImage(pdf: PDFDocument, image: PDFRawStream): PDFRawStream | undefined {
  const isMask = String(entry(pdf, image, 'ImageMask')) === 'true';
  const space = readColourSpace(pdf, entry(pdf, image, 'ColorSpace'));
  if (isMask || space === 'grey') return image;
  if (space !== 'rgb' || entry(pdf, image, 'Decode')) return undefined;
  const samples = samplesOf(pdf, image);
  if (!samples) return undefined;
  const greyOfPixel = createGreyOfPixel();
  const greys = new Uint8Array(samples.length / 3);
  for (let i = 0, at = 0; i < greys.length; i++, at += 3)
    greys[i] = greyOfPixel(samples[at] ?? 0, samples[at + 1] ?? 0, samples[at + 2] ?? 0);
  const dict = image.dict.clone(pdf.context);
  dict.delete(PDFName.of('DecodeParms'));
  dict.delete(PDFName.of('ColorTransform'));
  dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
  dict.set(PDFName.of('ColorSpace'), deviceGray);
  return PDFRawStream.of(dict, deflateSync(greys, { level: 9 }));
}

/** Three bytes for each pixel. */
function samplesOf(pdf: PDFDocument, image: PDFRawStream): Uint8Array | undefined {
  const [width, height, depth] = ['Width', 'Height', 'BitsPerComponent'].map((key) => {
    const value = entry(pdf, image, key);
    return value instanceof PDFNumber ? value.asNumber() : 0;
  }) as [number, number, number];
  if (depth !== 8) return undefined;
  const filter = asName(entry(pdf, image, 'Filter'));
  if (filter === 'FlateDecode') {
    const samples = streamBytes(pdf, image);
    return samples.length >= width * height * 3 ? samples.subarray(0, width * height * 3) : undefined;
  }
  if (filter !== 'DCTDecode') return undefined;
  const jpeg = new JpegImage();
  try {
    jpeg.parse(image.getContents());
    return Uint8Array.from(jpeg.getData({ width, height, forceRGB: true }));
  } catch {
    return undefined; // a kind of JPEG that the decoder does not know: reported as left
  }
}
