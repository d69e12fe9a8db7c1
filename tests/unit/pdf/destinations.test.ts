import { PDFName, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { findDestinations } from '../../../pdf/destinations.ts';
import { createPages } from './pdf-builder.ts';

describe('findDestinations', () => {
  it('tells the page of every name', async () => {
    const pdf = await createPages(3);
    const [one, , three] = pdf.getPages();
    if (!one || !three) throw new Error('no pages');
    const target = (ref: typeof one.ref) => pdf.context.obj([ref, 'XYZ', 0, 100, 0]);
    pdf.catalog.set(
      PDFName.of('Dests'),
      pdf.context.register(
        pdf.context.obj({ '003-01': target(three.ref), '001-01': pdf.context.register(target(one.ref)) }),
      ),
    );
    expect(Object.fromEntries(findDestinations(pdf))).toEqual({ '001-01': 0, '003-01': 2 });
  });

  it('reads names with characters that PDF must escape', async () => {
    const pdf = await createPages(1);
    const [page] = pdf.getPages();
    const dests = pdf.context.obj({});
    dests.set(PDFName.of('a#20b(c)'), pdf.context.obj([page?.ref as never, 'Fit']));
    pdf.catalog.set(PDFName.of('Dests'), dests);
    expect([...findDestinations(pdf).keys()]).toEqual(['a b(c)']);
  });

  it('passes over what leads to no page', async () => {
    const pdf = await createPages(1);
    const { context } = pdf;
    pdf.catalog.set(
      PDFName.of('Dests'),
      context.obj({ a: context.obj([context.nextRef(), 'Fit']), b: PDFString.of('x'), c: context.obj([]) }),
    );
    expect(findDestinations(pdf).size).toBe(0);
  });

  it('finds none where there are none', async () => {
    expect(findDestinations(await createPages(1)).size).toBe(0);
  });
});
