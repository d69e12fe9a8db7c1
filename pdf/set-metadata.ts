import { type PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { type Claims, renderXmp } from './render-xmp.ts';

const creator = 'Slidev';
const producer = 'seminar-deck (Chromium)';

export interface Metadata {
  title: string;
  authors: readonly string[];
  subject: string;
  keywords: readonly string[];
  /** BCP 47. */
  lang: string;
  date: Date;
}

/**
 * Writes who, what, when and in which language (ISO 32000-1, 14.3.2, 14.3.3 and 14.9.2), and lets viewers show the title.
 *
 * @param claims what the metadata say that the file conforms to
 */
export function setMetadata(pdf: PDFDocument, metadata: Metadata, claims: Claims): void {
  const { context, catalog } = pdf;
  const { title, authors, subject, keywords, lang, date } = metadata;
  const moment = PDFString.fromDate(date);
  const text = (value: string) => PDFHexString.fromText(value);
  context.trailerInfo.Info = context.register(
    context.obj({
      Title: text(title),
      ...(authors.length > 0 && { Author: text(authors.join(', ')) }),
      ...(subject && { Subject: text(subject) }),
      ...(keywords.length > 0 && { Keywords: text(keywords.join(', ')) }),
      Creator: text(creator),
      Producer: text(producer),
      CreationDate: moment,
      ModDate: moment,
    }),
  );
  catalog.set(PDFName.of('Lang'), PDFString.of(lang));
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }));
  // Not compressed: programs look for it without reading the rest of the file.
  const xmp = Buffer.from(renderXmp(metadata, { creator, producer, claims }), 'utf8');
  const stream = PDFRawStream.of(context.obj({ Type: 'Metadata', Subtype: 'XML' }), xmp);
  const known = catalog.get(PDFName.of('Metadata'));
  if (known instanceof PDFRef) context.assign(known, stream);
  else catalog.set(PDFName.of('Metadata'), context.register(stream));
  for (const { node } of pdf.getPages()) node.set(PDFName.of('Tabs'), PDFName.of('S'));
}
