import { PDFArray, PDFDict, type PDFObject } from '@cantoo/pdf-lib';
import type { Fail } from './check-report.ts';
import type { Reader } from './reader.ts';

export interface Page {
  /** From 1. */
  number: number;
  dict: PDFDict;
  resources: PDFObject | undefined;
  /** What a viewer shows: left, bottom, right, top. */
  cropBox: [number, number, number, number];
  annotations: PDFDict[];
}

const deepest = 200;

/** The pages in order, with what they inherit (ISO 32000-1, 7.7.3). A tree that goes round in circles ends. */
export function readPageList(reader: Reader, fail: Fail): Page[] {
  const pages: Page[] = [];
  const seen = new Set<PDFObject>();
  const walk = (node: PDFObject | undefined, above: PDFDict[], depth: number) => {
    if (!(node instanceof PDFDict) || seen.has(node) || depth > deepest)
      return fail('DAMAGED', 'The page tree has a branch that cannot be followed.', { object: reader.refOf(node) });
    seen.add(node);
    const line = [node, ...above];
    const kids = reader.get(node, 'Kids');
    if (kids instanceof PDFArray && reader.name(node, 'Type') !== 'Page') {
      for (const kid of kids.asArray()) walk(reader.follow(kid), line, depth + 1);
      return;
    }
    const inherited = (key: string) => line.map((one) => reader.get(one, key)).find((value) => value !== undefined);
    pages.push({
      number: pages.length + 1,
      dict: node,
      resources: inherited('Resources'),
      cropBox: readBox(reader, inherited('CropBox')) ?? readBox(reader, inherited('MediaBox')) ?? [0, 0, 612, 792],
      annotations: reader.list(node, 'Annots').filter((one) => one instanceof PDFDict),
    });
  };
  walk(reader.get(reader.pdf.catalog, 'Pages'), [], 0);
  if (pages.length === 0) fail('DAMAGED', 'The document has no page.');
  return pages;
}

export function readBox(reader: Reader, box: PDFObject | undefined): [number, number, number, number] | undefined {
  if (!(box instanceof PDFArray) || box.size() < 4) return undefined;
  const [a = 0, b = 0, c = 0, d = 0] = box.asArray().map((side) => reader.numberOf(side) ?? 0);
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}
