import { PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { collectGarbage } from '../../../pdf/collect-garbage.ts';
import { readPages } from '../../../pdf/read-pages.ts';
import { createPages } from './pdf-builder.ts';

describe('collectGarbage', () => {
  it('drops what nothing refers to, even what refers to itself', async () => {
    const pdf = await createPages(1);
    const { context } = pdf;
    const orphan = context.register(context.flateStream('nobody reads this'));
    const ring = context.nextRef();
    context.assign(ring, context.obj({ Self: ring, Other: orphan }));
    collectGarbage(pdf);
    expect([orphan, ring].map((ref) => context.lookup(ref))).toEqual([undefined, undefined]);
  });

  it('keeps what can be reached through dictionaries, arrays and streams', async () => {
    const pdf = await createPages(1);
    const { context } = pdf;
    const last = context.register(context.obj({ Reached: true }));
    const stream = context.register(context.stream('x', { Next: context.obj([context.obj({ Deep: last })]) }));
    pdf.catalog.set(PDFName.of('Extra'), context.obj([stream]));
    collectGarbage(pdf);
    expect(context.lookup(last)).toBeDefined();
    expect(context.lookup(stream)).toBeDefined();
  });

  it('keeps the pages, their words and the title', async () => {
    const pdf = await createPages(2);
    pdf.setTitle('Kept');
    collectGarbage(pdf);
    expect(readPages(pdf).map(({ text }) => text)).toEqual(['Page1', 'Page2']);
    expect(pdf.getTitle()).toBe('Kept');
  });

  it('bears references that lead nowhere and arrays of any length', async () => {
    const pdf = await createPages(1);
    const { context } = pdf;
    const last = context.register(context.obj({ Reached: true }));
    pdf.catalog.set(PDFName.of('Lost'), context.nextRef());
    pdf.catalog.set(PDFName.of('Long'), context.obj([...Array<number>(200_000).fill(0), last]));
    collectGarbage(pdf);
    expect(context.lookup(last)).toBeDefined();
  });
});
