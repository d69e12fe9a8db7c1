import { inflateSync } from 'node:zlib';
import { PDFDict, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { entry, openPdf, streamBytes } from '../../../pdf/objects.ts';
import { writePdf } from '../../../pdf/write-pdf.ts';
import { createPages, createPdf } from './pdf-builder.ts';
import { readBack } from './read-back.ts';

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const pagesOf = (count: number) => Array.from({ length: count }, (_, i) => `Page ${i + 1}`);

describe('writePdf', () => {
  it('keeps pages and words, whoever reads them', async () => {
    const bytes = writePdf(await createPages(3));
    expect((await readBack(bytes)).pages).toEqual(pagesOf(3));
    expect((await openPdf(bytes)).getPageCount()).toBe(3);
  });

  it('keeps everything when the objects need several object streams', async () => {
    const pdf = await createPages(2);
    const numbers = Array.from({ length: 1_000 }, (_, i) => pdf.context.register(pdf.context.obj({ No: i })));
    pdf.catalog.set(PDFName.of('Numbers'), pdf.context.obj(numbers));
    const bytes = writePdf(pdf);
    expect(latin1(bytes).match(/\/Type\/ObjStm/g)?.length).toBeGreaterThan(2);
    expect((await readBack(bytes)).pages).toEqual(pagesOf(2));
    const again = await openPdf(bytes);
    const read = (again.catalog.get(PDFName.of('Numbers')) as unknown as { asArray: () => PDFRef[] }).asArray();
    expect(read.map((ref) => String(entry(again, ref, 'No')))).toEqual(numbers.map((_, i) => String(i)));
  });

  it('is read by numbers with gaps between them', async () => {
    const pdf = await createPages(1);
    pdf.context.largestObjectNumber += 500;
    const far = pdf.context.register(pdf.context.obj({ Far: 'away' }));
    pdf.catalog.set(PDFName.of('Far'), far);
    const again = await openPdf(writePdf(pdf));
    expect(String(entry(again, again.catalog.get(PDFName.of('Far')), 'Far'))).toBe('/away');
  });

  it('keeps the bytes of streams, compressed or not', async () => {
    const pdf = await createPages(1);
    const data = Uint8Array.from({ length: 700 }, (_, i) => (i * 7) % 256);
    pdf.catalog.set(PDFName.of('Plain'), pdf.context.register(pdf.context.stream(data)));
    pdf.catalog.set(PDFName.of('Packed'), pdf.context.register(pdf.context.flateStream(data)));
    const again = await openPdf(writePdf(pdf));
    for (const key of ['Plain', 'Packed'])
      expect(Uint8Array.from(streamBytes(again, again.catalog.get(PDFName.of(key))))).toEqual(data);
  });

  it('keeps objects of a later generation where they are referred to', async () => {
    const pdf = await createPages(1);
    const ref = PDFRef.of(pdf.context.largestObjectNumber + 1, 1);
    pdf.context.assign(ref, pdf.context.obj({ Old: 'but kept' }));
    pdf.catalog.set(PDFName.of('Kept'), ref);
    const again = await openPdf(writePdf(pdf));
    expect(entry(again, again.catalog.get(PDFName.of('Kept')), 'Old')).toBeDefined();
  });

  it('writes the same bytes for the same objects, and another identifier for others', async () => {
    const [first, same, other] = await Promise.all([2, 2, 3].map(async (count) => writePdf(await createPages(count))));
    const idOf = (bytes: Uint8Array = new Uint8Array()) => /\/ID ?\[ ?(<[0-9A-F]{32}>) \1 ?\]/.exec(latin1(bytes))?.[1];
    expect(Buffer.compare(first as Uint8Array, same as Uint8Array)).toBe(0);
    expect(idOf(first)).toMatch(/^<[0-9A-F]{32}>$/);
    expect(idOf(other)).not.toBe(idOf(first));
  });

  it('changes nothing when what it wrote is read and written again', async () => {
    const bytes = writePdf(await createPages(2));
    const again = await readBack(writePdf(await openPdf(bytes)));
    expect(again.pages).toEqual(pagesOf(2));
  });

  it('ends with the place of its cross-reference table, in which every object stands where it says', async () => {
    const bytes = writePdf(await createPages(2));
    const text = latin1(bytes);
    expect(text).toMatch(/^%PDF-1\.7\n%[\x80-\xff]{4}\n/);
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
    const table = text.slice(start);
    expect(table).toMatch(/^\d+ 0 obj\n/);
    const number = Number.parseInt(table, 10);
    const size = Number(/\/Size (\d+)/.exec(table)?.[1]);
    expect(size).toBe(number + 1);
    const rows = inflateSync(bytes.subarray(text.indexOf('stream\n', start) + 7));
    expect(rows.length).toBe(size * 7);
    for (let no = 0; no < size; no++) {
      const [kind, offset] = [rows.readUInt8(no * 7), rows.readUInt32BE(no * 7 + 1)];
      if (kind === 1) expect(text.slice(offset)).toMatch(new RegExp(`^${no} 0 obj\n`));
    }
  });

  it('gives every stream its true length', async () => {
    const text = latin1(writePdf(await createPages(3)));
    const streams = [...text.matchAll(/\/Length (\d+)[\s\S]*?stream\n/g)];
    expect(streams.length).toBeGreaterThan(3);
    for (const { 0: head, 1: length, index } of streams)
      expect(text.slice(index + head.length + Number(length))).toMatch(/^\nendstream\nendobj\n/);
  });

  it('refers to the catalogue and to who wrote it', async () => {
    const pdf = await createPdf();
    pdf.addPage();
    pdf.setTitle('Title');
    const again = await openPdf(writePdf(pdf));
    expect(again.getTitle()).toBe('Title');
    expect(again.catalog).toBeInstanceOf(PDFDict);
  });

  // pdf-lib's own writer looks at all objects again for each of them: it would not be done in a minute.
  it('writes tens of thousands of objects', async () => {
    const pdf = await createPages(1);
    for (let i = 0; i < 20_000; i++) pdf.context.register(pdf.context.obj({ No: i }));
    const again = await openPdf(writePdf(pdf));
    expect(again.context.enumerateIndirectObjects().length).toBeGreaterThan(20_000);
  });
});
