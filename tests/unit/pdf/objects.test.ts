import { PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { asName, asText, entry, openPdf, resolve, streamBytes } from '../../../pdf/objects.ts';
import { writePdf } from '../../../pdf/write-pdf.ts';
import { createPages, createPdf } from './pdf-builder.ts';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();

describe('openPdf', () => {
  it('leaves the document as it was', async () => {
    const pdf = await createPages(1);
    pdf.setProducer('Skia');
    expect((await openPdf(writePdf(pdf))).getProducer()).toBe('Skia');
  });

  it('refuses bytes that are no PDF', async () => {
    await expect(openPdf(new TextEncoder().encode('<html>'))).rejects.toThrow();
  });
});

describe('entry and resolve', () => {
  it('follow references and look into streams', async () => {
    const { context } = await createPdf();
    const pdf = await createPdf();
    const inner = pdf.context.register(PDFNumber.of(7));
    const dict = pdf.context.register(pdf.context.obj({ A: inner }));
    const stream = pdf.context.stream('x', { A: inner });
    expect(String(resolve(pdf, inner))).toBe('7');
    expect([dict, stream].map((holder) => String(entry(pdf, holder, 'A')))).toEqual(['7', '7']);
    expect(entry(pdf, context.obj([1]), 'A')).toBeUndefined();
    expect(entry(pdf, undefined, 'A')).toBeUndefined();
  });
});

describe('asName and asText', () => {
  it('give nothing for other types', () => {
    expect([asName(PDFName.of('A#20B')), asName(PDFString.of('A')), asName(undefined)]).toEqual([
      'A B',
      undefined,
      undefined,
    ]);
    expect([asText(PDFString.of('a')), asText(PDFHexString.fromText('日')), asText(PDFName.of('A'))]).toEqual([
      'a',
      '日',
      undefined,
    ]);
  });
});

describe('streamBytes', () => {
  it('decodes one stream, or joins several by line ends', async () => {
    const pdf = await createPdf();
    const [one, two] = ['one', 'two'].map((part) => pdf.context.register(pdf.context.flateStream(part)));
    expect(text(streamBytes(pdf, one))).toBe('one');
    expect(text(streamBytes(pdf, pdf.context.obj([one as never, two as never])))).toBe('one\ntwo\n');
    expect(streamBytes(pdf, undefined).length).toBe(0);
  });
});
