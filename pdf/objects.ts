/** Short ways through pdf-lib's object layer: indirect references are followed, wrong types give nothing. */
import { inflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

/** Opens a PDF as it is: nothing in it is updated, and no pauses for other work are made. @throws if the bytes are no PDF */
export const openPdf = (bytes: Uint8Array): Promise<PDFDocument> =>
  PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });

export function resolve(pdf: PDFDocument, object: PDFObject | undefined): PDFObject | undefined {
  return object instanceof PDFRef ? pdf.context.lookup(object) : object;
}

/** The value of `key` in a dictionary or in the dictionary of a stream. */
export function entry(pdf: PDFDocument, holder: PDFObject | undefined, key: string): PDFObject | undefined {
  const at = resolve(pdf, holder);
  const dict = at instanceof PDFStream ? at.dict : at;
  return dict instanceof PDFDict ? resolve(pdf, dict.get(nameOf(key))) : undefined;
}

export function asName(object: PDFObject | undefined): string | undefined {
  if (!(object instanceof PDFName)) return undefined;
  const text = texts.get(object) ?? object.decodeText();
  texts.set(object, text);
  return text;
}

/** pdf-lib takes names and texts apart letter by letter each time: half of what a look into a dictionary costs. */
const names = new Map<string, PDFName>();
const texts = new WeakMap<PDFName, string>();

function nameOf(key: string): PDFName {
  const name = names.get(key) ?? PDFName.of(key);
  names.set(key, name);
  return name;
}

export function asText(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined;
}

/** The decoded bytes of a stream, or of the streams of an array joined by line ends (ISO 32000-1, 7.8.2). */
export function streamBytes(pdf: PDFDocument, object: PDFObject | undefined): Uint8Array {
  const at = resolve(pdf, object);
  if (at instanceof PDFArray)
    return Buffer.concat(at.asArray().flatMap((part) => [streamBytes(pdf, part), Buffer.from('\n')]));
  if (!(at instanceof PDFRawStream)) return new Uint8Array();
  if (asName(entry(pdf, at, 'Filter')) === 'FlateDecode' && !entry(pdf, at, 'DecodeParms')) {
    try {
      return inflateSync(at.contents);
    } catch {
      // damaged: pdf-lib gives what can be read
    }
  }
  return decodePDFRawStream(at).decode();
}
