import { type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';

export interface Metadata {
  title: string;
  authors: readonly string[];
  subject: string;
  keywords: readonly string[];
  /** BCP 47. */
  lang: string;
  date: Date;
}

/** Writes who, what, when and in which language (ISO 32000-1, 14.3.3 and 14.9.2), and lets viewers show the title. */
export function setMetadata(pdf: PDFDocument, { title, authors, subject, keywords, lang, date }: Metadata): void {
  const { context, catalog } = pdf;
  const moment = PDFString.fromDate(date);
  const text = (value: string) => PDFHexString.fromText(value);
  context.trailerInfo.Info = context.register(
    context.obj({
      Title: text(title),
      ...(authors.length > 0 && { Author: text(authors.join(', ')) }),
      ...(subject && { Subject: text(subject) }),
      ...(keywords.length > 0 && { Keywords: text(keywords.join(', ')) }),
      Creator: text('Slidev'),
      Producer: text('seminar-deck (Chromium)'),
      CreationDate: moment,
      ModDate: moment,
    }),
  );
  catalog.set(PDFName.of('Lang'), PDFString.of(lang));
  catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }));
}
