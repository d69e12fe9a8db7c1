import { PDFArray, type PDFDocument, PDFHexString, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { asText, entry, openPdf, resolve } from '../../../../export/pdf/objects.ts';
import { renumberIds } from '../../../../export/pdf/renumber-ids.ts';
import { writePdf } from '../../../../export/pdf/write-pdf.ts';
import { createPages } from './pdf-builder.ts';

/** A page with the structure of a table: a header cell, and two data cells that name it. */
async function tableWith(idOfHeader: string, idOfCell: string) {
  const pdf = await createPages(1);
  const { context } = pdf;
  const id = (text: string) => PDFString.of(text);
  const header = context.register(context.obj({ S: 'TH', ID: id(idOfHeader) }));
  const attributes = () => context.obj({ O: 'Table', Headers: [id(idOfHeader)] });
  const cell = context.register(context.obj({ S: 'TD', ID: id(idOfCell), A: attributes() }));
  const other = context.register(
    context.obj({ S: 'TD', A: [context.obj({ O: 'Layout' }), context.register(attributes())] }),
  );
  const tree = context.register(context.obj({ Names: [id(idOfHeader), header, id(idOfCell), cell] }));
  const root = context.register(context.obj({ Type: 'StructTreeRoot', K: [header, cell, other], IDTree: tree }));
  pdf.catalog.set(PDFName.of('StructTreeRoot'), root);
  return pdf;
}

const listOf = (pdf: PDFDocument, object: PDFObject | undefined): PDFObject[] => {
  const at = resolve(pdf, object);
  return at instanceof PDFArray ? at.asArray() : [];
};
const headersOf = (pdf: PDFDocument, element: PDFObject | undefined) => {
  const attributes = entry(pdf, element, 'A');
  const all = attributes instanceof PDFArray ? attributes.asArray() : [attributes];
  return all.flatMap((one) => listOf(pdf, entry(pdf, one, 'Headers')).map(asText));
};

/** Identifiers as they stand in each of the three places that must agree. */
function idsIn(pdf: PDFDocument) {
  const root = entry(pdf, pdf.catalog, 'StructTreeRoot');
  const [header, cell, other] = listOf(pdf, entry(pdf, root, 'K'));
  const names = listOf(pdf, entry(pdf, entry(pdf, root, 'IDTree'), 'Names'));
  return {
    header: asText(entry(pdf, header, 'ID')),
    cell: asText(entry(pdf, cell, 'ID')),
    headersOfCells: [headersOf(pdf, cell), headersOf(pdf, other)],
    tree: names.flatMap((name, i) => (i % 2 === 0 ? [[asText(name), names[i + 1]]] : [])),
    elements: { header, cell },
  };
}

describe('renumberIds', () => {
  it('renames an element, what refers to it and the tree of names alike', async () => {
    const pdf = await tableWith('node00000817', 'node00000818');
    renumberIds(pdf);
    const { header, cell, headersOfCells, tree, elements } = idsIn(pdf);
    expect(header).not.toContain('817');
    expect(header).not.toBe(cell);
    expect(headersOfCells).toEqual([[header], [header]]);
    expect(Object.fromEntries(tree)).toEqual({ [`${header}`]: elements.header, [`${cell}`]: elements.cell });
  });

  it('makes the same file whatever the identifiers were', async () => {
    const [one, two] = await Promise.all([
      tableWith('node00000001', 'node00000002'),
      tableWith('node00009998', 'node00000500'),
    ]);
    for (const pdf of [one, two]) renumberIds(pdf);
    expect(idsIn(two as PDFDocument)).toEqual(idsIn(one as PDFDocument));
  });

  it('keeps the names of the tree in order, as readers search it by halves', async () => {
    const pdf = await tableWith('z', 'a');
    for (let i = 0; i < 30; i++)
      pdf.context.register(pdf.context.obj({ S: 'P', ID: PDFHexString.fromText(`node${99 - i}`) }));
    renumberIds(pdf);
    const names = idsIn(pdf).tree.map(([name]) => String(name));
    expect(names).toHaveLength(32);
    expect(names).toEqual([...names].sort());
    expect(new Set(names).size).toBe(32);
  });

  it('survives being written and read again', async () => {
    const pdf = await tableWith('x', 'y');
    renumberIds(pdf);
    const again = await openPdf(writePdf(pdf));
    const { header, headersOfCells } = idsIn(again);
    expect(headersOfCells).toEqual([[header], [header]]);
  });

  it('leaves an ID alone that is no structure element’s', async () => {
    const pdf = await createPages(1);
    const other = pdf.context.register(pdf.context.obj({ ID: PDFString.of('mine') }));
    renumberIds(pdf);
    expect(asText(entry(pdf, other, 'ID'))).toBe('mine');
  });

  it('leaves a document without structure as it is', async () => {
    const pdf = await createPages(1);
    const before = writePdf(pdf);
    renumberIds(pdf);
    expect(Buffer.compare(writePdf(pdf), before)).toBe(0);
  });
});
