/** Short ways through pdf-lib's object layer: indirect references are followed, wrong types give nothing. */
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
  return dict instanceof PDFDict ? resolve(pdf, dict.get(PDFName.of(key))) : undefined;
}

export function asName(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFName ? object.decodeText() : undefined;
}

export function asText(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined;
}

/** The decoded bytes of a stream, or of the streams of an array joined by line ends (ISO 32000-1, 7.8.2). */
export function streamBytes(pdf: PDFDocument, object: PDFObject | undefined): Uint8Array {
  const at = resolve(pdf, object);
  if (at instanceof PDFArray)
    return Buffer.concat(at.asArray().flatMap((part) => [streamBytes(pdf, part), Buffer.from('\n')]));
  return at instanceof PDFRawStream ? decodePDFRawStream(at).decode() : new Uint8Array();
}
