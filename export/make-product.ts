import { createHash } from 'node:crypto';
import { auditHandoutPdf } from './audit/audit-handout-pdf.ts';
import { auditSlidesPdf } from './audit/audit-slides-pdf.ts';
import { auditTab } from './audit/audit-tab.ts';
import type { TabFacts } from './audit/facts.ts';
import { type DrawRequest, drawProduct } from './browser/draw-product.ts';
import type { Browser } from './browser/launch.ts';
import { type Finding, finding } from './errors.ts';
import type { Target } from './output/write-outputs.ts';
import { findDestinations } from './pdf/destinations.ts';
import { finishPdf } from './pdf/finish-pdf.ts';
import { openPdf } from './pdf/objects.ts';
import { findFontsNotEmbedded, readPages } from './pdf/read-pages.ts';
import type { Bookmark } from './pdf/set-outline.ts';
import type { ExportedFile } from './record/export-record.ts';
import type { Reporter } from './report/reporter.ts';

export interface MadeProduct {
  path: string;
  bytes: Uint8Array;
  file: ExportedFile;
  findings: Finding[];
  /** Another host answered, so that the result depends on more than files. */
  usesNetwork: boolean;
}

/**
 * Makes one PDF: draws it in the browser, finishes the bytes, audits both.
 *
 * @param isFirst only the first product's tab is audited: the others show the same slides
 */
export async function makeProduct(
  browser: Browser,
  { product, path }: Target,
  request: Omit<DrawRequest, 'product'>,
  isFirst: boolean,
  reporter: Reporter,
): Promise<MadeProduct> {
  const { bytes: raw, facts, usesNetwork } = await drawProduct(browser, { ...request, product }, reporter.step);
  reporter.step(`finish ${product}`);
  const pdf = await openPdf(raw);
  const { title, authors, subject, keywords, lang } = facts.deck;
  const name = product === 'slides' ? title : `${title}: handout`;
  const bookmarks = findBookmarks(facts, findDestinations(pdf));
  const bytes = finishPdf(
    pdf,
    { title: name, authors, subject, keywords, lang, date: request.date },
    bookmarks,
    new Set(facts.characters),
  );
  // What is judged is what is handed out: the finished bytes, opened again.
  const finished = await openPdf(bytes);
  const pages = readPages(finished);
  const notEmbedded = findFontsNotEmbedded(finished).map((font) =>
    finding('FONT_NOT_EMBEDDED', `The font "${font}" is not in the PDF.`),
  );
  const auditPdf = product === 'slides' ? auditSlidesPdf : auditHandoutPdf;
  const findings = [...(isFirst ? auditTab(facts) : []), ...auditPdf(pages, facts, request.slides), ...notEmbedded];
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { product, path, pages: pages.length, bytes: bytes.length, sha256 };
  return { path, bytes, file, findings, usesNetwork };
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
