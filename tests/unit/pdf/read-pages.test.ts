import { PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { openPdf } from '../../../pdf/objects.ts';
import { findFontsNotEmbedded, readPages } from '../../../pdf/read-pages.ts';
import { addPage, createPdf, form, simpleFont, wideFont } from './pdf-builder.ts';

const latin = 'beginbfrange <0001> <001A> <0061> endbfrange';

/** The one page that such a content stream makes. */
async function pageOf(
  content: string,
  make: (pdf: Awaited<ReturnType<typeof createPdf>>) => Partial<Parameters<typeof addPage>[1]> = () => ({}),
) {
  const pdf = await createPdf();
  addPage(pdf, { content, ...make(pdf) });
  const [page] = readPages(await openPdf(await pdf.save()));
  if (!page) throw new Error('no page');
  return page;
}

describe('readPages', () => {
  it('tells every page’s own size and text', async () => {
    const pdf = await createPdf();
    const fonts = { F1: simpleFont(pdf) };
    addPage(pdf, { content: 'BT /F1 9 Tf (AB) Tj ET', width: 735, height: 414, fonts });
    addPage(pdf, { content: 'BT /F1 9 Tf (C) Tj ET', width: 100, height: 50, fonts });
    expect(readPages(pdf)).toMatchObject([
      { width: 735, height: 414, text: 'AB' },
      { width: 100, height: 50, text: 'C' },
    ]);
  });

  it('reads all four operators that show text', async () => {
    const { text } = await pageOf('/F1 9 Tf (A) Tj [(B) -100 (C)] TJ (A) \' 0 0 (B) "', (pdf) => ({
      fonts: { F1: simpleFont(pdf) },
    }));
    expect(text).toBe('ABCAB');
  });

  it('reads fonts of two bytes to the code through their ToUnicode map', async () => {
    const { text, missingGlyphs } = await pageOf('/F1 9 Tf <000100020003> Tj', (pdf) => ({
      fonts: { F1: wideFont(pdf, latin) },
    }));
    expect({ text, missingGlyphs }).toEqual({ text: 'abc', missingGlyphs: 0 });
  });

  it('uses each font’s own map', async () => {
    const { text } = await pageOf('/F1 9 Tf <0001> Tj /F2 9 Tf <0001> Tj /F1 9 Tf <0002> Tj', (pdf) => ({
      fonts: { F1: wideFont(pdf, latin), F2: wideFont(pdf, 'beginbfchar <0001> <65E5> endbfchar') },
    }));
    expect(text).toBe('a日b');
  });

  it('counts glyphs of no character, and only in fonts that have such', async () => {
    const wide = await pageOf('/F1 9 Tf <000100000000> Tj', (pdf) => ({ fonts: { F1: wideFont(pdf, latin) } }));
    const simple = await pageOf('/F1 9 Tf <410041> Tj', (pdf) => ({ fonts: { F1: simpleFont(pdf) } }));
    expect([wide.missingGlyphs, simple.missingGlyphs]).toEqual([2, 0]);
  });

  it('leaves out all white space, whichever', async () => {
    const { text } = await pageOf('/F1 9 Tf <00010004000200050003> Tj', (pdf) => ({
      fonts: {
        F1: wideFont(
          pdf,
          'beginbfchar <0001> <0061> <0002> <0062> <0003> <0063> <0004> <0020> <0005> <00A0> endbfchar',
        ),
      },
    }));
    expect(text).toBe('abc');
  });

  it('reads forms, with their own fonts or else the page’s, where they are painted', async () => {
    const { text } = await pageOf('/F1 9 Tf (A) Tj /X1 Do (B) Tj /X2 Do', (pdf) => ({
      fonts: { F1: simpleFont(pdf) },
      xObjects: {
        X1: form(pdf, '/F1 9 Tf <0001> Tj', { Font: { F1: wideFont(pdf, latin) } }),
        X2: form(pdf, '/F1 9 Tf (C) Tj'),
      },
    }));
    expect(text).toBe('AaBC');
  });

  it('comes to an end in a form that paints itself', async () => {
    const pdf = await createPdf();
    const self = form(pdf, '/F1 9 Tf (A) Tj /X1 Do');
    addPage(pdf, { content: '/X1 Do', fonts: { F1: simpleFont(pdf) }, xObjects: { X1: self } });
    expect(readPages(pdf)[0]?.text).toMatch(/^A+$/);
  });

  it('joins the streams of a page without gluing their operators', async () => {
    const pdf = await createPdf();
    const page = addPage(pdf, { content: '', fonts: { F1: simpleFont(pdf) } });
    const parts = ['/F1 9 Tf (A) Tj', '(B) Tj'].map((part) => pdf.context.register(pdf.context.flateStream(part)));
    page.node.set(PDFName.of('Contents'), pdf.context.obj(parts));
    expect(readPages(pdf)[0]?.text).toBe('AB');
  });

  it('reads nothing where a font or form is not there', async () => {
    expect(await pageOf('/None 9 Tf (A) Tj /Nothing Do')).toMatchObject({ text: '', missingGlyphs: 0 });
  });

  it.each([
    ['.24 0 0 -.24 0 414 cm q 3.125 0 0 3.125 0 0 cm', 0.75],
    ['.24 0 0 -.24 0 414 cm q 2.5 0 0 2.5 0 0 cm 9 0 0 9 0 0 cm', 0.6],
    ['.5 0 0 .5 0 0 cm', 0.5],
    ['', 1],
  ])('takes the scale from the first two matrices: %j', async (content, scale) => {
    expect((await pageOf(content)).scale).toBeCloseTo(scale, 6);
  });

  it.each([
    ['q 1 0 0 1 0 0 cm Q', false],
    ['0 0 10 10 re W n', false],
    ['0 0 10 10 re f', true],
    ['0 0 m 5 5 l S', true],
    ['BI /W 1 /H 1 ID x EI', true],
    ['/F1 9 Tf (A) Tj', true],
    ['/Image Do', true],
    ['/Form Do', false],
  ])('tells whether anything is painted: %s', async (content, hasInk) => {
    const page = await pageOf(content, (pdf) => ({
      fonts: { F1: simpleFont(pdf) },
      xObjects: {
        Form: form(pdf, 'q Q'),
        Image: pdf.context.register(pdf.context.stream('x', { Type: 'XObject', Subtype: 'Image' })),
      },
    }));
    expect(page.hasInk).toBe(hasInk);
  });
});

describe('findFontsNotEmbedded', () => {
  it('names each once, and none that has a file', async () => {
    const pdf = await createPdf();
    wideFont(pdf, latin);
    wideFont(pdf, latin, { isEmbedded: false, name: 'Arial' });
    wideFont(pdf, latin, { isEmbedded: false, name: 'Arial' });
    expect(findFontsNotEmbedded(pdf)).toEqual(['Arial']);
  });

  it('passes fonts that are drawings', async () => {
    const pdf = await createPdf();
    pdf.context.register(pdf.context.obj({ Type: 'Font', Subtype: 'Type3' }));
    expect(findFontsNotEmbedded(pdf)).toEqual([]);
  });

  it.each(['FontFile', 'FontFile2', 'FontFile3'])('takes a %s for the file', async (key) => {
    const pdf = await createPdf();
    const file = pdf.context.register(pdf.context.flateStream('file'));
    const descriptor = pdf.context.register(pdf.context.obj({ Type: 'FontDescriptor', [key]: file }));
    pdf.context.register(
      pdf.context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'A', FontDescriptor: descriptor }),
    );
    expect(findFontsNotEmbedded(pdf)).toEqual([]);
  });
});
