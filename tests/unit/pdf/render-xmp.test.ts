import { describe, expect, it } from 'vitest';
import { renderXmp } from '../../../pdf/render-xmp.ts';

const metadata = {
  title: 'Tea & <cake>\u0001',
  authors: ['Ada', 'Bo'],
  subject: '',
  keywords: ['one', 'two'],
  lang: 'en',
  date: new Date('2026-02-03T04:05:06.789Z'),
};
const makers = { creator: 'Slidev', producer: 'us', claims: { pdfUa: true, pdfA: false } };

describe('renderXmp', () => {
  it('escapes what means something in XML, and drops what XML refuses', () => {
    expect(renderXmp(metadata, makers)).toContain('<rdf:li xml:lang="x-default">Tea &amp; &lt;cake&gt;</rdf:li>');
  });

  it('says who, what, when, and nothing of what is not known', () => {
    const xmp = renderXmp(metadata, makers);
    expect(xmp).toContain('<dc:creator><rdf:Seq><rdf:li>Ada</rdf:li><rdf:li>Bo</rdf:li></rdf:Seq></dc:creator>');
    expect(xmp).toContain('<xmp:CreateDate>2026-02-03T04:05:06Z</xmp:CreateDate>');
    expect(xmp).not.toContain('dc:description');
  });

  it('claims PDF/UA only if told to', () => {
    expect(renderXmp(metadata, makers)).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(renderXmp(metadata, { ...makers, claims: { pdfUa: false, pdfA: false } })).not.toContain('pdfuaid:part');
  });
});
