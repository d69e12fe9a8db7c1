import { type PDFDict, PDFStream } from '@cantoo/pdf-lib';
import type { Fail } from './check-report.ts';
import type { Content, LooseContent, Mark } from './content.ts';
import { createFontUses } from './font-uses.ts';
import type { Page } from './page-list.ts';
import { createStreamReader, exempt } from './read-operators.ts';
import { asDict, type Reader } from './reader.ts';
import type { StructureTree } from './structure-tree.ts';

const nowhere: Mark = { kind: 'loose', owner: undefined, hasLang: false, isFormula: false };

const nothing = (page: number): LooseContent => ({
  page,
  glyphs: 0,
  paths: 0,
  images: 0,
  shadings: 0,
  sample: [],
  orphans: [],
});

/** Reads the content of all pages, of what they draw, and of their annotations' appearances. Linear in its size. */
export function readContent(
  reader: Reader,
  tree: StructureTree | undefined,
  pages: readonly Page[],
  lang: string | undefined,
  fail: Fail,
): Content {
  const fonts = createFontUses(reader);
  const content: Content = {
    fonts: [],
    loose: pages.map(({ number }) => nothing(number)),
    nesting: [],
    withoutLanguage: new Map(),
    propertiesWithoutLanguage: [],
    languages: new Map(),
    sequences: new Map(),
    forms: new Map(),
    bareAppearances: new Map(),
  };
  const streams = createStreamReader({ reader, tree, lang, content, fonts, fail });

  const readAppearance = (annotation: PDFDict, page: number): void => {
    const isPrinterMark = reader.name(annotation, 'Subtype') === 'PrinterMark';
    const loose = nothing(page);
    for (const state of reader.dict(annotation, 'AP')?.values() ?? []) {
      const appearance = reader.follow(state);
      for (const one of appearance instanceof PDFStream ? [appearance] : (asDict(appearance)?.values() ?? []))
        streams.paint(reader.follow(one), undefined, isPrinterMark ? nowhere : exempt, { page, loose });
    }
    if (isPrinterMark && loose.glyphs + loose.paths + loose.images + loose.shadings > 0)
      content.bareAppearances.set(annotation, page);
  };

  for (const [i, page] of pages.entries()) {
    const place = { page: page.number, loose: content.loose[i] as LooseContent };
    try {
      const bytes = reader.bytes(reader.get(page.dict, 'Contents'), page.number);
      streams.run(page.dict, bytes, page.resources, nowhere, place);
      for (const annotation of page.annotations) readAppearance(annotation, page.number);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error; // brackets nested so deep that the stack is full
      fail('DAMAGED', 'The content is nested too deep to be read.', { page: page.number });
    }
  }
  return { ...content, fonts: fonts.all() };
}
