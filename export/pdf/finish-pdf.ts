import type { PDFDocument } from '@cantoo/pdf-lib';
import { collectGarbage } from './collect-garbage.ts';
import { mendToUnicode } from './mend-to-unicode.ts';
import { renumberIds } from './renumber-ids.ts';
import { type Metadata, setMetadata } from './set-metadata.ts';
import { type Bookmark, setOutline } from './set-outline.ts';
import { writePdf } from './write-pdf.ts';

/**
 * Turns what the browser printed into what is handed out: metadata, bookmarks, nothing superfluous,
 * the same bytes for the same content.
 */
export function finishPdf(
  pdf: PDFDocument,
  metadata: Metadata,
  bookmarks: readonly Bookmark[],
  characters: ReadonlySet<string>,
): Uint8Array {
  setMetadata(pdf, metadata);
  setOutline(pdf, bookmarks);
  mendToUnicode(pdf, characters);
  renumberIds(pdf);
  collectGarbage(pdf);
  return writePdf(pdf);
}
