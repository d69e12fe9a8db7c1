import { PDFArray, PDFDict, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { toUa2 } from '../../../../pdf/ua2/to-ua2.ts';
import { addPage, createPdf } from '../pdf-builder.ts';

const name = (text: string) => PDFName.of(text);

async function build() {
  const pdf = await createPdf();
  const { context, catalog } = pdf;
  const page = addPage(pdf, { content: '' });
  const root = context.obj({ Type: 'StructTreeRoot', RoleMap: { Em: 'Span' } }) as unknown as PDFDict;
  const element = (S: string, kids: unknown[] = [], more: object = {}): PDFRef =>
    context.register(context.obj({ Type: 'StructElem', S, Pg: page.ref, K: kids, ...more } as never));
  const link = (target: string) => context.register(context.obj({ Subtype: 'Link', Dest: target }));
  const [to, back] = [link('1-fn2'), link('1-fnref2')];
  const object = (Obj: PDFRef) => ({ Type: 'OBJR', Obj });
  const dictOf = (ref: PDFRef) => context.lookup(ref, PDFDict);
  const parts = {
    reference: element('Reference', [element('Link', [object(to)])]),
    note: element('Note', [element('Link', [object(back)])]),
    terms: element('L', [element('LI', [element('Lbl'), element('LBody')])]),
    plain: element('L', [element('LI', [element('LBody')])]),
    quote: element('Quote'),
    inMiddle: element('Caption'),
    atEnd: element('Caption'),
  };
  const holder = element('Div', [element('Figure'), parts.inMiddle, element('P'), parts.atEnd]);
  const section = element('Sect', [...Object.values(parts).slice(0, 5), holder]);
  root.set(name('K'), element('Document', [section]));
  catalog.set(name('StructTreeRoot'), context.register(root));
  catalog.set(
    name('Dests'),
    context.obj({ '1-fn2': [page.ref, 'XYZ', 1, 2, 0], '1-fnref2': [page.ref, 'XYZ', 3, 4, 0] }),
  );
  const item = context.register(context.obj({ Title: PDFHexString.fromText('One'), Dest: [page.ref, 'Fit'] } as never));
  toUa2(pdf);
  const typeOf = (ref: PDFRef) => String(dictOf(ref).get(name('S')));
  return { pdf, root, catalog, parts, section, to, item, dictOf, typeOf };
}

it('gives types their namespace, and no role map', async () => {
  const { pdf, root, parts, section, dictOf } = await build();
  expect(pdf.context.header.getVersionString()).toBe('2.0');
  expect(root.has(name('RoleMap'))).toBe(false);
  expect(dictOf(section).lookup(name('NS'), PDFDict).get(name('NS'))).toEqual(expect.anything());
  expect(dictOf(parts.quote).has(name('NS'))).toBe(false); // PDF 2.0 does not know it
});

it('makes notes FENotes that name what refers to them, and the other way round', async () => {
  const { parts, dictOf, typeOf } = await build();
  expect([typeOf(parts.note), typeOf(parts.reference)]).toEqual(['/FENote', '/Span']);
  expect(dictOf(parts.note).lookup(name('Ref'), PDFArray).get(0)).toBe(parts.reference);
  expect(dictOf(parts.reference).lookup(name('Ref'), PDFArray).get(0)).toBe(parts.note);
});

it('says that a list of terms is one of descriptions, and nothing of a list without labels', async () => {
  const { parts, dictOf } = await build();
  expect(String(dictOf(parts.terms).lookup(name('A'), PDFDict).get(name('ListNumbering')))).toBe('/Description');
  expect(dictOf(parts.plain).has(name('A'))).toBe(false);
});

it('lets a caption stand first or last', async () => {
  const { parts, typeOf } = await build();
  expect([typeOf(parts.inMiddle), typeOf(parts.atEnd)]).toEqual(['/P', '/Caption']);
});

it('lets links and bookmarks lead to elements, at the same place', async () => {
  const { catalog, to, item, section, dictOf } = await build();
  const [link, bookmark] = [to, item].map((ref) => dictOf(ref).lookup(name('A'), PDFDict));
  expect(String(link?.lookup(name('SD'), PDFArray))).toBe(`[ ${section} /XYZ 1 2 0 ]`);
  expect(String(bookmark?.lookup(name('SD'), PDFArray))).toBe(`[ ${section} /Fit ]`);
  expect([dictOf(to).has(name('Dest')), catalog.has(name('Dests'))]).toEqual([false, false]);
});
