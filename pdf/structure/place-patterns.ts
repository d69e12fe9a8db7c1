import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import type { Operand } from '../content-stream.ts';
import { entry } from '../objects.ts';

/** Where a point (x, y) goes: [a b c d e f] of ISO 32000-1, 8.3.4. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `m`, then `n`. */
export function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[1] * n[2],
    m[0] * n[1] + m[1] * n[3],
    m[2] * n[0] + m[3] * n[2],
    m[2] * n[1] + m[3] * n[3],
    m[4] * n[0] + m[5] * n[2] + n[4],
    m[4] * n[1] + m[5] * n[3] + n[5],
  ];
}

/** Six numbers as a matrix; the identity for anything else. */
export const asMatrix = (numbers: readonly number[]): Matrix =>
  numbers.length === 6 ? (numbers as unknown as Matrix) : identity;

/** What `cm` adds to the matrix in force. */
export const matrixOf = (operands: readonly Operand[]): Matrix =>
  asMatrix(operands.flatMap((operand) => (operand.type === 'number' ? operand.value : [])));

/** The `Matrix` of a form or pattern. */
export function ownMatrix(pdf: PDFDocument, object: PDFObject | undefined): Matrix {
  const list = entry(pdf, object, 'Matrix');
  const items = list instanceof PDFArray ? list.asArray() : [];
  return asMatrix(items.flatMap((item) => (item instanceof PDFNumber ? item.asNumber() : [])));
}

/**
 * A pattern lies in the space of the stream that uses it, whatever `cm` says (ISO 32000-1, 8.7.2). Where the content of
 * a form moves to the page, its patterns get the form's place.
 *
 * @param place from the form's space to that of the page
 * @returns the name of the moved pattern among the page's, undefined if there is no such pattern
 */
export function placePattern(
  pdf: PDFDocument,
  { form, page }: { form: PDFObject; page: PDFDict },
  name: string,
  place: Matrix,
): string | undefined {
  const pattern = entry(pdf, entry(pdf, entry(pdf, form, 'Resources'), 'Pattern'), name);
  const source = pattern instanceof PDFRawStream ? pattern.dict : pattern;
  if (!(source instanceof PDFDict)) return undefined;
  const dict = source.clone(pdf.context);
  const matrix = multiply(ownMatrix(pdf, pattern), place).map((value) => Number(value.toFixed(6)));
  dict.set(PDFName.of('Matrix'), pdf.context.obj(matrix));
  const moved = pattern instanceof PDFRawStream ? PDFRawStream.of(dict, pattern.contents) : dict;
  if (!(entry(pdf, page, 'Pattern') instanceof PDFDict)) page.set(PDFName.of('Pattern'), pdf.context.obj({}));
  const known = entry(pdf, page, 'Pattern') as PDFDict;
  const placed = `${name}m${known.keys().length}`;
  known.set(PDFName.of(placed), pdf.context.register(moved));
  return placed;
}
