import { createHash } from 'node:crypto';
import type { TabFacts } from './audit/facts.ts';
import { type Finding, finding } from './errors.ts';
import { findDestinations } from './pdf/destinations.ts';
import { finishPdf } from './pdf/finish-pdf.ts';
import { openPdf } from './pdf/objects.ts';
import { findFontsNotEmbedded, type PdfPage, readPages } from './pdf/read-pages.ts';
import type { Bookmark } from './pdf/set-outline.ts';

export interface FinishedProduct {
  bytes: Uint8Array;
  pages: PdfPage[];
  sha256: string;
  findings: Finding[];
}

/** From the browser's bytes and the tab's facts to the bytes that are handed out. */
export async function finishProduct(
  raw: Uint8Array,
  facts: TabFacts,
  product: 'slides' | 'handout',
  date: Date,
): Promise<FinishedProduct> {
  const { title, authors, subject, keywords, lang } = facts.deck;
  const pdf = await openPdf(raw);
  const pages = readPages(pdf);
  const findings = findFontsNotEmbedded(pdf).map((name) =>
    finding('FONT_NOT_EMBEDDED', `The font "${name}" is not in the PDF.`),
  );
  const bookmarks = findBookmarks(facts, findDestinations(pdf));
  const metadata = {
    title: product === 'slides' ? title : `${title}: handout`,
    authors,
    subject,
    keywords,
    lang,
    date,
  };
  const bytes = finishPdf(pdf, metadata, bookmarks);
  return { bytes, pages, findings, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** One bookmark a slide, to the page on which its first sheet lies. */
function findBookmarks({ deck, text }: TabFacts, pageOf: ReadonlyMap<string, number>): Bookmark[] {
  const seen = new Set<number>();
  return text.flatMap(({ id, no, heading }) => {
    const page = pageOf.get(id);
    if (page === undefined || seen.has(no)) return [];
    seen.add(no);
    return [{ title: `${no}. ${deck.slides[no - 1]?.title || heading || 'Slide without a title'}`, page }];
  });
}
