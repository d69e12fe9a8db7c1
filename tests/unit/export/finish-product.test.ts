import { createHash } from 'node:crypto';
import { type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it, vi } from 'vitest';
import { auditTab } from '../../../export/audit/audit-tab.ts';
import type { TabFacts } from '../../../export/audit/facts.ts';
import { finishProduct } from '../../../export/finish-product.ts';
import { openPdf } from '../../../pdf/objects.ts';
import { readPages } from '../../../pdf/read-pages.ts';
import { writePdf } from '../../../pdf/write-pdf.ts';
import { addPage, createPdf, outlineIn, wideFont } from '../pdf/pdf-builder.ts';
import { deckWith, factsWith, sheetText, slideWith } from './audit/facts-builder.ts';

vi.mock('../../../pdf/write-pdf.ts', { spy: true });

const latin = '1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0001> <005E> <0021> endbfrange';
const scale = '.24 0 0 .24 0 0 cm q 3.125 0 0 3.125 0 0 cm';
const codes = (text: string) => [...text].map((c) => (c.charCodeAt(0) - 32).toString(16).padStart(4, '0')).join('');

/** What the browser would have printed: a page a sheet, with its words and a name to link to. */
async function print(
  sheets: readonly { id: string; words: readonly string[] }[],
  isEmbedded = true,
): Promise<Uint8Array> {
  const pdf: PDFDocument = await createPdf();
  const F1 = wideFont(pdf, latin, { isEmbedded, name: 'Serif' });
  const dests = pdf.context.obj({});
  for (const { id, words } of sheets) {
    const page = addPage(pdf, {
      content: `${scale} BT /F1 9 Tf <${codes(words.join(''))}> Tj ET`,
      fonts: { F1 },
      width: 735,
      height: 414,
    });
    dests.set(PDFName.of(id), pdf.context.obj([page.ref, 'XYZ', 0, 0, 0]));
  }
  pdf.catalog.set(PDFName.of('Dests'), dests);
  return writePdf(pdf);
}

/** Finishes what a tab tells, as if a browser had drawn it. */
async function make(
  parts: Partial<TabFacts> = {},
  {
    product = 'slides' as const,
    before = undefined as TabFacts | undefined,
    isEmbedded = true,
    slides = [1, 2],
    ua = '1' as '1' | '2',
  } = {},
) {
  const facts = factsWith(parts);
  const drawn = { bytes: await print(facts.text, isEmbedded), facts, slides, usesNetwork: false };
  const steps: string[] = [];
  const step = (name: string) => void steps.push(name);
  const request = {
    slides,
    date: new Date('2026-02-03T04:05:00Z'),
    options: { grey: false, archive: 'on' as const, ua },
  };
  const made = await finishProduct(
    { product, path: '/out/a.pdf' },
    drawn,
    before && { facts: before, inTab: auditTab(before) },
    request,
    step,
  );
  // The fonts of this print are no real ones; only the test of the claim looks at that.
  const findings = made.findings.filter(({ code }) => code !== 'PDFUA_FAILED');
  return { ...made, findings, allFindings: made.findings, steps, pdf: await openPdf(made.bytes) };
}

describe('finishProduct', () => {
  it('makes of a sound print a PDF with title and date, and finds nothing', async () => {
    const { findings, pdf, steps } = await make();
    expect(findings).toEqual([]);
    expect(readPages(pdf).map(({ text }) => text)).toEqual(['Head1', 'Head2']);
    expect([pdf.getTitle(), pdf.getCreationDate()?.toISOString()]).toEqual(['Talk', '2026-02-03T04:05:00.000Z']);
    expect(steps).toEqual(['finish slides']);
  });

  it('describes the file as it is', async () => {
    const { file, bytes } = await make();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(file).toEqual({
      product: 'slides',
      path: '/out/a.pdf',
      pages: 2,
      bytes: bytes.length,
      sha256,
      pdfUa: false,
      pdfA: false,
      notPdfUa: expect.stringContaining('slide 1: '),
    });
  });

  it('makes PDF 2.0 for PDF/UA-2, which is for no archive', async () => {
    const { file, bytes } = await make({}, { ua: '2' });
    expect(Buffer.from(bytes.subarray(0, 8)).toString('latin1')).toBe('%PDF-2.0');
    expect(file).toMatchObject({ pdfUaPart: 2, pdfA: false, notPdfA: expect.stringContaining('PDF 2.0') });
  });

  it('marks the handout as one', async () => {
    expect((await make({}, { product: 'handout' as never })).pdf.getTitle()).toBe('Talk: handout');
  });

  it('gives each slide one bookmark, at its first step, with its title, else its heading', async () => {
    const deck = deckWith([slideWith(1, '# Head', { title: 'Its title' }), slideWith(2), slideWith(3, '')]);
    const text = [
      sheetText(1),
      sheetText(2),
      sheetText(2, {}, 2),
      sheetText(3, { heading: '', words: [], present: [] }),
    ];
    const { pdf } = await make(
      { deck, text, media: text.map(({ id, no }) => ({ ...factsWith().media[0]!, id, no })) },
      { slides: [1, 2, 3] },
    );
    expect(outlineIn(pdf)).toEqual([
      { title: '1. Its title', page: 0 },
      { title: '2. Head 2', page: 1 },
      { title: '3. Slide without a title', page: 3 },
    ]);
  });

  it('keeps the author’s numbers in a part of the deck', async () => {
    const text = [sheetText(2)];
    const { pdf } = await make({ text, media: [factsWith().media[1]!] }, { slides: [2] });
    expect(outlineIn(pdf)).toEqual([{ title: '2. Head 2', page: 0 }]);
  });

  it('says once what the tabs of two products tell, and of each PDF what is wrong with it', async () => {
    const spoilt = { complaints: ['ReferenceError: x'] };
    const codesOf = async (before?: TabFacts) =>
      (await make(spoilt, { before, slides: [1] })).findings.map(({ code }) => code);
    expect(await codesOf()).toEqual(['CONSOLE_ERROR', 'PAGE_COUNT']);
    expect(await codesOf(factsWith(spoilt))).toEqual(['PAGE_COUNT']);
    expect(await codesOf(factsWith())).toEqual(['CONSOLE_ERROR', 'PAGE_COUNT']);
  });

  it('names a font that is not in the PDF', async () => {
    expect((await make({}, { isEmbedded: false })).findings).toMatchObject([
      { code: 'FONT_NOT_EMBEDDED', what: expect.stringContaining('"Serif"') },
    ]);
  });

  it('opens what it wrote, and says so where that is not as it should be', async () => {
    const sound = await print(factsWith().text);
    const moved = (pdf: PDFDocument) => Buffer.concat([actual.writePdf(pdf).subarray(0, -5), Buffer.from('\n%%EOF\n')]);
    const actual = await vi.importActual<typeof import('../../../pdf/write-pdf.ts')>('../../../pdf/write-pdf.ts');
    vi.mocked(writePdf).mockReturnValueOnce(sound).mockImplementationOnce(moved);
    expect((await make()).findings).toMatchObject([
      { code: 'PDF_DAMAGED', what: expect.stringContaining('its end is missing') },
    ]);
  });

  it('makes the same bytes again', async () => {
    expect((await make()).file.sha256).toBe((await make()).file.sha256);
  });

  it('takes the claim of PDF/UA back where a rule is broken, and says which', async () => {
    const { allFindings, bytes, file } = await make();
    expect(allFindings).toContainEqual(expect.objectContaining({ code: 'PDFUA_FAILED', severity: 'warning' }));
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('pdfuaid:part');
    expect(file.pdfUa).toBe(false);
  });
});
