import type { PDFDocument } from '@cantoo/pdf-lib';
import { addOutputIntent } from './archive/output-intent.ts';
import { collectGarbage } from './collect-garbage.ts';
import { mendDestinations } from './mend-destinations.ts';
import { mendToUnicode } from './mend-to-unicode.ts';
import { type Metadata, setMetadata } from './set-metadata.ts';
import { type Bookmark, setOutline } from './set-outline.ts';
import { type TaggingRequest, tagPdf } from './structure/tag-pdf.ts';
import { toUa2 } from './ua2/to-ua2.ts';

export interface FinishingRequest extends TaggingRequest {
  metadata: Metadata;
  bookmarks: readonly Bookmark[];
  /** All characters of the document's visible text. */
  characters: ReadonlySet<string>;
  /** Make it fit for an archive, too: PDF/A-2a. */
  archive: boolean;
  /** The part of PDF/UA; 1 if it is not said. The second is PDF 2.0, which PDF/A-2 is not. */
  part?: 1 | 2;
}

/**
 * Turns what the browser printed into what is handed out: tags, metadata, bookmarks, nothing superfluous. It claims
 * PDF/UA, and PDF/A if asked to; who looks at the result may take that back.
 *
 * @returns what is read out of each section, see {@link tagPdf}
 */
export function finishPdf(pdf: PDFDocument, request: FinishingRequest): Map<number, string> {
  mendToUnicode(pdf, request.characters);
  mendDestinations(pdf);
  const spoken = tagPdf(pdf, request);
  if (request.archive) addOutputIntent(pdf);
  setMetadata(pdf, request.metadata, { pdfUa: true, part: request.part ?? 1, pdfA: request.archive });
  setOutline(pdf, request.bookmarks);
  if (request.part === 2) toUa2(pdf);
  collectGarbage(pdf);
  return spoken;
}
