import { PDFDict, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import type { Page } from '../page-list.ts';
import type { Reader } from '../reader.ts';

export interface ContentStream {
  bytes: Uint8Array;
  where: { page?: number; object?: string | undefined };
}

/** Everything that paints: pages, forms, patterns, and the glyphs of Type 3 fonts. */
export function* contentStreams(reader: Reader, pages: readonly Page[]): Generator<ContentStream> {
  for (const { dict, number } of pages)
    yield { bytes: reader.bytes(reader.get(dict, 'Contents')), where: { page: number } };
  const painted = new Set<PDFObject>();
  for (const object of reader.objects()) {
    if (
      object instanceof PDFStream &&
      (reader.name(object, 'Subtype') === 'Form' || reader.number(object, 'PatternType') === 1)
    )
      painted.add(object);
    const glyphs =
      object instanceof PDFDict && reader.name(object, 'Subtype') === 'Type3'
        ? reader.dict(object, 'CharProcs')
        : undefined;
    for (const glyph of glyphs?.values() ?? []) {
      const stream = reader.follow(glyph);
      if (stream) painted.add(stream);
    }
  }
  for (const stream of painted) yield { bytes: reader.bytes(stream), where: { object: reader.refOf(stream) } };
}
