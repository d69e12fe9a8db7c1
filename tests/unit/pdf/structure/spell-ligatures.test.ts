import type { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { createFontFinder } from '../../../../pdf/fonts.ts';
import { readSequences } from '../../../../pdf/structure/read-sequences.ts';
import { tagPdf } from '../../../../pdf/structure/tag-pdf.ts';
import { addPage, createPdf, wideFont } from '../pdf-builder.ts';
import { contentOf } from './tagged-pdf.ts';

const toUnicode =
  'begincodespacerange <0000> <FFFF> endcodespacerange beginbfchar <0001> <FB03> <0002> <006F> endbfchar';

async function print(...shown: string[]): Promise<PDFDocument> {
  const pdf = await createPdf();
  const { context } = pdf;
  const content = `/P <</MCID 0>> BDC BT /F1 9 Tf ${shown.join(' ')} ET EMC`;
  const page = addPage(pdf, { content, fonts: { F1: wideFont(pdf, toUnicode) } });
  page.node.set(context.obj('StructParents') as never, context.obj(0));
  const p = context.register(context.obj({ Type: 'StructElem', S: 'P', Pg: page.ref, K: 0 }));
  pdf.catalog.set(context.obj('StructTreeRoot') as never, context.register(context.obj({ K: [p] })));
  return pdf;
}
const spelled = (code: string, text: string) => `/Span <</ActualText (${text})>> BDC <${code}> Tj EMC`;
const request = { lang: 'en', marks: [], written: new Map(), rightToLeft: new Map() };
const glyph = (pdf: PDFDocument, code: number) =>
  createFontFinder(pdf)(pdf.getPages()[0]?.node.Resources(), 'F1')?.unicode.get(code);

describe('ligatures', () => {
  it('are spelled by their font, without a sequence of their own', async () => {
    const pdf = await print('<0002> Tj', spelled('0001', 'ffi'), '<0002> Tj', spelled('0001', 'ffi'));
    expect(tagPdf(pdf, request).get(0)).toBe('offioffi');
    expect(glyph(pdf, 1)).toBe('ffi');
    expect(contentOf(pdf)).not.toContain('ActualText');
    expect([...readSequences(pdf).values()][0]?.texts.get(0)).toBe('offioffi');
  });

  it('keep their sequences where a glyph stands for more than one text', async () => {
    const pdf = await print(spelled('0001', 'ffi'), spelled('0001', 'other'));
    tagPdf(pdf, request);
    expect(glyph(pdf, 1)).toBe('ﬃ');
    expect(contentOf(pdf).match(/ActualText/g)).toHaveLength(2);
  });

  it('keep them where letters are drawn with several glyphs, or where the glyph also stands alone', async () => {
    const several = await print('/Span <</ActualText (ab)>> BDC <00010002> Tj EMC');
    const alone = await print(spelled('0002', 'x'), '<0002> Tj');
    for (const pdf of [several, alone]) {
      tagPdf(pdf, request);
      expect(contentOf(pdf)).toContain('ActualText');
    }
  });
});
