import { PDFDict, type PDFDocument, PDFHeader, PDFName, type PDFRef, PDFString } from '@cantoo/pdf-lib';
import { asName, entry } from '../objects.ts';
import { aimAtStructure } from './aim-at-structure.ts';
import { crossReferNotes } from './cross-refer-notes.ts';
import { isRef, kidsOf, type Tag, tagsIn } from './tags.ts';
import { namespace, typesOf2 } from './types-of-2.ts';

/**
 * Turns a finished document that conforms to PDF/UA-1 into PDF 2.0 as PDF/UA-2 (ISO 14289-2) asks for it: namespaces,
 * footnotes of the new kind, lists that say how they are numbered, and destinations that name elements. To be done once
 * tags and bookmarks are written.
 */
export function toUa2(pdf: PDFDocument): void {
  const { context, catalog } = pdf;
  const root = entry(pdf, catalog, 'StructTreeRoot');
  if (!(root instanceof PDFDict)) return;
  context.header = PDFHeader.forVersion(2, 0);
  const own = context.register(context.obj({ Type: 'Namespace', NS: PDFString.of(namespace) }));
  root.set(PDFName.of('Namespaces'), context.obj([own]));
  root.delete(PDFName.of('RoleMap')); // what PDF/UA-1 has to be told of Em and Strong
  const tags = [...tagsIn(pdf, root)];
  crossReferNotes(pdf, tags);
  for (const tag of tags) {
    retype(pdf, tag);
    if (typesOf2.has(asName(tag.dict.get(PDFName.of('S'))) ?? '')) tag.dict.set(PDFName.of('NS'), own);
  }
  aimAtStructure(pdf, tags);
}

function retype(pdf: PDFDocument, { dict, type, parent, ref }: Tag): void {
  const set = (name: string) => dict.set(PDFName.of('S'), PDFName.of(name));
  if (type === 'Note') set('FENote');
  if (type === 'Reference') set('Span');
  if (type === 'Caption' && parent && !isAtAnEnd(pdf, parent, ref)) set('P');
  if (type !== 'L' || dict.has(PDFName.of('A'))) return;
  const labels = kidsOf(pdf, dict)
    .flatMap((item) => kidsOf(pdf, pdf.context.lookup(item)))
    .filter((part) => typeOf(pdf, part) === 'Lbl');
  // Labels that are no numbers: terms with what they mean.
  if (labels.length > 0) dict.set(PDFName.of('A'), pdf.context.obj({ O: 'List', ListNumbering: 'Description' }));
}

/** A caption comes first or last (ISO 32000-2, Annex L). */
function isAtAnEnd(pdf: PDFDocument, parent: PDFDict, ref: PDFRef | undefined): boolean {
  const kids = kidsOf(pdf, parent);
  return ref === kids[0] || ref === kids.at(-1);
}

const typeOf = (pdf: PDFDocument, part: unknown): string | undefined =>
  isRef(part) ? asName(entry(pdf, part, 'S')) : undefined;
