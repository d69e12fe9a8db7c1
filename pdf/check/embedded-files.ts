import { PDFDict } from '@cantoo/pdf-lib';
import type { Check } from './subject.ts';

/** Checkpoint 21 and 28-016: embedded files have names that every program understands. */
export const checkEmbeddedFiles: Check = ({ reader, pages, fail }) => {
  const attached = new Map(
    pages.flatMap(({ number, annotations }) =>
      annotations
        .filter((annotation) => reader.name(annotation, 'Subtype') === 'FileAttachment')
        .map((annotation) => [reader.get(annotation, 'FS'), number] as const),
    ),
  );
  const lacks = (file: PDFDict) => ['F', 'UF'].filter((key) => !reader.text(file, key));
  for (const [file, page] of attached)
    if (file instanceof PDFDict && lacks(file).length > 0)
      fail('28-016', `The attached file lacks ${lacks(file).join(' and ')}.`, { page, object: reader.refOf(file) });
  for (const file of reader.dicts()) {
    if (!reader.dict(file, 'EF') || attached.has(file) || lacks(file).length === 0) continue;
    fail('21-001', `The file specification lacks ${lacks(file).join(' and ')}.`, { object: reader.refOf(file) });
  }
};
