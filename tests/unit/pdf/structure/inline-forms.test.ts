import { type PDFArray, PDFName, PDFNull, PDFRef } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { asName, entry, streamBytes } from '../../../../pdf/objects.ts';
import { addPage, createPdf, form, simpleFont } from '../pdf-builder.ts';
import { contentOf, tag } from './tagged-pdf.ts';

const letters = 'beginbfrange <20> <7E> <0020> endbfrange';

/** A page that paints a tagged form under the graphics state `alpha`, as Chromium does with what is scaled. */
async function printForm({ alpha = 1, fonts = 'F1', mode = 'Normal', paint = '', before = '' } = {}) {
  const pdf = await createPdf();
  const { context } = pdf;
  const font = simpleFont(pdf, letters);
  const inner = form(pdf, `${paint}/P <</MCID 0>> BDC BT /${fonts} 9 Tf (In the form) Tj ET EMC`, {
    Font: { [fonts]: simpleFont(pdf, letters) },
    Pattern: { P7: context.register(context.obj({ PatternType: 2, Matrix: [2, 0, 0, 2, 10, 20] })) },
  });
  const { dict } = context.lookup(inner) as unknown as { dict: Map<PDFName, unknown> };
  dict.set(PDFName.of('StructParents'), context.obj(1));
  dict.set(PDFName.of('Matrix'), context.obj([0.5, 0, 0, 0.5, 1, 2]));
  dict.set(PDFName.of('BBox'), context.obj([0, 0, 100, 50]));
  const page = addPage(pdf, {
    content: `/H1 <</MCID 0>> BDC BT /F1 9 Tf (On the page) Tj ET EMC q ${before}/G1 gs /X1 Do Q`,
    fonts: { F1: font },
    xObjects: { X1: inner },
  });
  page.node.Resources()?.set(PDFName.of('ExtGState'), context.obj({ G1: { ca: alpha, BM: mode } }));
  page.node.set(PDFName.of('StructParents'), context.obj(0));
  const own = context.register(context.obj({ S: 'H1', Pg: page.ref, K: 0 }));
  const forms = context.register(
    context.obj({ S: 'P', Pg: page.ref, K: { Type: 'MCR', Pg: page.ref, Stm: inner, MCID: 0 } }),
  );
  const root = context.register(context.obj({ S: 'Document', K: [own, forms] }));
  pdf.catalog.set(PDFName.of('StructTreeRoot'), context.register(context.obj({ K: root })));
  const { tree } = tag(pdf);
  const objects = entry(pdf, page.node.Resources(), 'XObject');
  return {
    pdf,
    tree,
    patterns: entry(pdf, page.node.Resources(), 'Pattern'),
    content: contentOf(pdf),
    hasForm: asName(entry(pdf, entry(pdf, objects, 'X1'), 'Subtype')) === 'Form',
  };
}

describe('inlineForms', () => {
  it('puts the content of a form where it is painted, with numbers of the page', async () => {
    const { tree, content, hasForm } = await printForm({ fonts: 'F2' });
    expect(tree).toBe('Document(H1(On the page)|P(In the form))');
    expect(content.replace(/\s+/g, ' ')).toContain(
      'q /G1 gs q 0.5 0 0 0.5 1 2 cm 0 0 100 50 re W n /P <</MCID 1>> BDC BT /F2 9 Tf (In the form) Tj ET EMC Q Q',
    );
    expect(hasForm).toBe(false);
  });

  it.each([
    ['translucent', { alpha: 0.5, fonts: 'F2' }],
    ['blended', { mode: 'Multiply', fonts: 'F2' }],
    ['set in another font of the same name', { fonts: 'F1' }],
  ])('leaves a form that is %s', async (_, options) => {
    const { tree, content, hasForm } = await printForm(options);
    expect(tree).toBe('Document(H1(On the page)|P(In the form))');
    expect(content).toContain('/X1 Do');
    expect(hasForm).toBe(true);
  });

  it('gives sequences of a form that stays numbers of their own, and enters them for the page, too', async () => {
    const { pdf } = await printForm({ alpha: 0.5, fonts: 'F2' });
    const forms = entry(pdf, pdf.getPage(0).node.Resources(), 'XObject');
    expect(Buffer.from(streamBytes(pdf, entry(pdf, forms, 'X1'))).toString('latin1')).toContain('/P <</MCID 1>> BDC');
    const parents = entry(pdf, entry(pdf, pdf.catalog, 'StructTreeRoot'), 'ParentTree');
    const [, ofPage, , ofForm] = (entry(pdf, parents, 'Nums') as PDFArray).asArray() as PDFArray[];
    expect(ofForm?.get(0)).toBe(PDFNull);
    expect(ofForm?.get(1)).toBeInstanceOf(PDFRef);
    expect(ofPage?.get(1)).toBe(ofForm?.get(1));
  });

  it('keeps a gradient where it was: a pattern lies in the space of the stream that uses it', async () => {
    const { pdf, content, patterns } = await printForm({
      fonts: 'F2',
      before: '1 0 0 -1 0 200 cm q 9 0 0 9 9 9 cm Q ',
      paint: '/Pattern cs 3 0 0 3 0 0 cm 0.5 /P7 scn 0 0 9 9 re f ',
    });
    const [, name = ''] = content.match(/0\.5 \/(\w+) scn/) ?? [];
    expect(name).not.toBe('P7');
    // [2 0 0 2 10 20], then the form's [0.5 0 0 0.5 1 2], then the page's [1 0 0 -1 0 200]
    expect(String(entry(pdf, entry(pdf, patterns, name), 'Matrix'))).toBe('[ 1 0 0 -1 6 188 ]');
  });
});
