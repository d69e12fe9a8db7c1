import type { PDFDocument } from '@cantoo/pdf-lib';
import { addOutputIntent } from './archive/output-intent.ts';
import { collectGarbage } from './collect-garbage.ts';
import { mendDestinations } from './mend-destinations.ts';
import { mendToUnicode } from './mend-to-unicode.ts';
import { type Metadata, setMetadata } from './set-metadata.ts';
import { type Bookmark, setOutline } from './set-outline.ts';
import { type TaggingRequest, tagPdf } from './structure/tag-pdf.ts';

export interface FinishingRequest extends TaggingRequest {
  metadata: Metadata;
  bookmarks: readonly Bookmark[];
  /** All characters of the document's visible text. */
  characters: ReadonlySet<string>;
  /** Make it fit for an archive, too: PDF/A-2a. */
  archive: boolean;
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
  setMetadata(pdf, request.metadata, { pdfUa: true, pdfA: request.archive });
  setOutline(pdf, request.bookmarks);
  collectGarbage(pdf);
  return spoken;
}
