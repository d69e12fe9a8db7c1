import { describe, expect, it } from 'vitest';
import { openPdf } from '../../../pdf/objects.ts';
import { type Metadata, setMetadata } from '../../../pdf/set-metadata.ts';
import { writePdf } from '../../../pdf/write-pdf.ts';
import { createPages } from './pdf-builder.ts';
import { readBack } from './read-back.ts';

const full: Metadata = {
  title: 'American trust in Japan',
  authors: ['Ada Example', 'Bo Example'],
  subject: 'A briefing',
  keywords: ['trust', 'Japan'],
  lang: 'en-GB',
  date: new Date('2026-02-03T04:05:00Z'),
};

async function written(metadata: Partial<Metadata> = {}, claimsPdfUa = true) {
  const pdf = await createPages(1);
  setMetadata(pdf, { ...full, ...metadata }, { pdfUa: claimsPdfUa, pdfA: false });
  return await readBack(writePdf(pdf));
}

describe('setMetadata', () => {
  it('says who, what, when and in which language', async () => {
    expect((await written()).info).toMatchObject({
      Title: 'American trust in Japan',
      Author: 'Ada Example, Bo Example',
      Subject: 'A briefing',
      Keywords: 'trust, Japan',
      Creator: 'Slidev',
      Language: 'en-GB',
      CreationDate: expect.stringMatching(/^D:20260203040500/),
      ModDate: expect.stringMatching(/^D:20260203040500/),
    });
  });

  it.each(['日本への信頼', 'Доверие', 'ثقة', '😀 & (brackets) \\ <tags>', 'Ünïcödé'])(
    'keeps the title %s',
    async (title) => {
      expect((await written({ title, subject: title, authors: [title] })).info).toMatchObject({
        Title: title,
        Subject: title,
        Author: title,
      });
    },
  );

  it('leaves out what is not known', async () => {
    const { info } = await written({ authors: [], subject: '', keywords: [] });
    expect(Object.keys(info)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(Author|Subject|Keywords)$/)]),
    );
  });

  it('lets the viewer show the title instead of the file’s name', async () => {
    expect((await written()).showsTitle).toBe(true);
  });

  it('replaces what the browser had written', async () => {
    const pdf = await createPages(1);
    pdf.setTitle('Slidev');
    pdf.setProducer('Skia/PDF');
    setMetadata(pdf, full, { pdfUa: true, pdfA: false });
    const again = await openPdf(writePdf(pdf));
    expect(again.getTitle()).toBe(full.title);
    expect(again.getProducer()).not.toContain('Skia');
  });

  it('claims PDF/UA-1 in metadata that anyone can find in the bytes, or does not', async () => {
    const bytesWith = async (claimsPdfUa: boolean) => {
      const pdf = await createPages(1);
      setMetadata(pdf, full, { pdfUa: true, pdfA: false });
      setMetadata(pdf, full, { pdfUa: claimsPdfUa, pdfA: false });
      return Buffer.from(writePdf(pdf)).toString('utf8');
    };
    expect(await bytesWith(true)).toContain('<pdfuaid:part>1</pdfuaid:part>');
    const without = await bytesWith(false);
    expect(without).not.toContain('pdfuaid:part');
    expect(without).toContain('American trust in Japan</rdf:li>');
    expect(without.match(/<x:xmpmeta/g), 'one block of metadata').toHaveLength(1);
  });
});
