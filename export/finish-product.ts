import { createHash } from 'node:crypto';
import type { PDFDocument } from '@cantoo/pdf-lib';
import { type Finding, finding } from '../findings/finding.ts';
import { removeOutputIntent } from '../pdf/archive/output-intent.ts';
import { readOpenPdf } from '../pdf/check/check-pdf.ts';
import { collectGarbage } from '../pdf/collect-garbage.ts';
import { findDestinations } from '../pdf/destinations.ts';
import { findDamage } from '../pdf/find-damage.ts';
import { finishPdf } from '../pdf/finish-pdf.ts';
import { openPdf } from '../pdf/objects.ts';
import { findFontsNotEmbedded, readPages } from '../pdf/read-pages.ts';
import { setMetadata } from '../pdf/set-metadata.ts';
import type { Bookmark } from '../pdf/set-outline.ts';
import { writePdf } from '../pdf/write-pdf.ts';
import { auditHandoutPdf } from './audit/audit-handout-pdf.ts';
import { auditNextTab } from './audit/audit-next-tab.ts';
import { auditSlidesPdf } from './audit/audit-slides-pdf.ts';
import { auditTab } from './audit/audit-tab.ts';
import { withoutConsequences } from './audit/consequences.ts';
import { auditDrawnFonts } from './audit/drawn-fonts.ts';
import type { TabFacts } from './audit/facts.ts';
import { auditJoinedWords } from './audit/joined-words.ts';
import { auditPdfUa } from './audit/pdf-ua.ts';
import { findBarriers } from './audit/readable.ts';
import { auditSpokenText } from './audit/spoken-text.ts';
import type { DrawnProduct, DrawRequest } from './browser/draw-product.ts';
import type { Options } from './options/option-table.ts';
import type { Target } from './output/write-outputs.ts';
import type { ExportedFile } from './record/export-record.ts';
import type { Step } from './step.ts';

export interface FinishedProduct {
  path: string;
  bytes: Uint8Array;
  file: ExportedFile;
  findings: Finding[];
  /** Of these, what was found in the tab. */
  inTab: Finding[];
}

/**
 * Finishes the bytes that the browser printed, and audits them and the tab they were printed from.
 *
 * @param before what was drawn and found of the product before it, which shows the same slides
 * @param request what was asked for: the slides' numbers, the date of the PDF, and whether a handout is grey
 */
export async function finishProduct(
  { product, path }: Target,
  { bytes: raw, facts }: DrawnProduct,
  before: { facts: TabFacts; inTab: readonly Finding[] } | undefined,
  {
    slides,
    date,
    options,
  }: Pick<DrawRequest, 'slides' | 'date'> & { options: Pick<Options, 'grey' | 'archive' | 'ua'> },
  step: Step,
): Promise<FinishedProduct> {
  step(`finish ${product}`);
  const part = options.ua === '2' ? 2 : 1;
  const isArchived = options.archive === 'on' && part === 1;
  const pdf = await openPdf(raw);
  const { title, authors, subject, keywords, lang } = facts.deck;
  const name = product === 'slides' ? title : `${title}: handout`;
  const metadata = { title: name, authors, subject, keywords, lang, date };
  const spoken = finishPdf(pdf, {
    metadata,
    bookmarks: findBookmarks(facts, findDestinations(pdf)),
    characters: new Set(facts.characters),
    archive: isArchived,
    part,
    lang,
    marks: facts.marks,
    written: new Map(facts.aloud.map(({ mark, text }) => [mark, text])),
    rightToLeft: new Map(facts.aloud.map(({ mark, rightToLeft }) => [mark, rightToLeft])),
  });
  const coloured = product === 'handout' && options.grey ? await makeGrey(pdf) : [];
  // What is judged is what is handed out: the finished objects, as they will be written.
  const pages = readPages(pdf);
  const notEmbedded = findFontsNotEmbedded(pdf).map((font) =>
    finding('FONT_NOT_EMBEDDED', `The font "${font}" is not in the PDF.`),
  );
  const auditPdf = product === 'slides' ? auditSlidesPdf : auditHandoutPdf;
  const finished = readOpenPdf(pdf);
  const forReaders = [
    ...auditSpokenText(facts, spoken),
    ...auditJoinedWords(facts, spoken),
    ...auditDrawnFonts(pages, facts),
    ...auditPdfUa(finished.checkUa(), product, facts),
  ];
  const barriers = [...forReaders, ...findBarriers(facts)];
  const pdfUa = barriers.length === 0;
  const [archiveFault] = isArchived && pdfUa ? finished.checkArchive().failures : [];
  const pdfA = isArchived && pdfUa && archiveFault === undefined;
  if (!pdfUa || (isArchived && !pdfA)) {
    removeOutputIntent(pdf);
    setMetadata(pdf, metadata, { pdfUa, part, pdfA });
    collectGarbage(pdf);
  }
  const bytes = writePdf(pdf);
  const inTab = before ? auditNextTab(facts, before) : auditTab(facts);
  const damage = findDamage(bytes, pages.length);
  const onPages = auditPdf(pages, facts, slides, spoken);
  const findings = [
    ...inTab,
    ...onPages,
    ...notEmbedded,
    ...coloured.map((what) => finding('COLOUR_LEFT', `In the grey handout there is colour left: ${what}.`)),
    ...forReaders,
    ...(damage
      ? [finding('PDF_DAMAGED', `The PDF of the ${product} cannot be opened as it would be written: ${damage}.`)]
      : []),
  ];
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = {
    ...{ product, path, pages: pages.length, bytes: bytes.length, sha256, pdfUa, pdfA },
    ...(!pdfUa && { notPdfUa: explain([...barriers, ...onPages.filter(({ code }) => code === 'GLYPH_MISSING')]) }),
    ...(part === 2 && { pdfUaPart: part as 2 }),
    ...(archiveFault && { notPdfA: archiveFault.message }),
    ...(part === 2 && options.archive === 'on' && { notPdfA: 'PDF/UA-2 is PDF 2.0, and PDF/A-2 is PDF 1.7.' }),
  };
  return { path, bytes, findings, inTab, file };
}

/** One line, whatever else has been found on the slide. */
function explain(barriers: readonly Finding[]): string {
  const [first, ...others] = withoutConsequences(barriers).toSorted(
    (a, b) => (a.slide ?? Infinity) - (b.slide ?? Infinity) || 0,
  );
  const place = first?.slide ? `slide ${first.slide}: ` : '';
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  return `${place}${first?.what}${more}`;
}

async function makeGrey(pdf: PDFDocument): Promise<string[]> {
  const { takeOutColour } = await import('../pdf/grey/take-out-colour.ts'); // with a decoder of images: only if needed
  const left = takeOutColour(pdf);
  collectGarbage(pdf); // what was in colour
  return left;
}

/** On the handout the parts and below them the slides, else one bookmark a slide, to the page on which it begins. */
function findBookmarks({ deck, text, handout }: TabFacts, pageOf: ReadonlyMap<string, number>): Bookmark[] {
  if (handout.bookmarks.length > 0) return nestBookmarks(handout.bookmarks, pageOf);
  const seen = new Set<number>();
  return text.flatMap(({ id, no, heading }) => {
    const page = pageOf.get(id);
    if (page === undefined || seen.has(no)) return [];
    seen.add(no);
    return [
      { title: `${no}. ${deck.slides[no - 1]?.title || withoutNotes(heading) || 'Slide without a title'}`, page },
    ];
  });
}

/** The mark of a footnote that no footnote belongs to is printed as it is written. */
const withoutNotes = (heading: string): string => heading.replace(/\[\^[^\]]+\]/g, '').trim();

function nestBookmarks(flat: TabFacts['handout']['bookmarks'], pageOf: ReadonlyMap<string, number>): Bookmark[] {
  const nested: (Bookmark & { children: Bookmark[] })[] = [];
  for (const { id, title, level } of flat) {
    const page = pageOf.get(id);
    if (page === undefined) continue;
    const parent = level === 2 ? nested.at(-1) : undefined;
    if (parent) parent.children.push({ title, page });
    else nested.push({ title, page, children: [] });
  }
  return nested;
}
