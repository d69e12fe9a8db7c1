import type { PDFDict } from '@cantoo/pdf-lib';
import type { FontUse } from './content.ts';
import { createCodeReader } from './read-codes.ts';
import type { Reader } from './reader.ts';

export interface ChosenFont {
  use: FontUse;
  readCodes: ReturnType<typeof createCodeReader>;
}

/** Gathers the fonts that content chooses, each once. */
export function createFontUses(reader: Reader) {
  const fonts = new Map<PDFDict, ChosenFont>();
  return {
    all: (): FontUse[] => [...fonts.values()].map(({ use }) => use),
    find: (dict: PDFDict): ChosenFont | undefined => fonts.get(dict),
    add: (dict: PDFDict, page: number): ChosenFont => {
      const name = reader.name(dict, 'BaseFont') ?? reader.name(dict, 'Name') ?? 'without a name';
      const use: FontUse = { dict, name, object: reader.refOf(dict), page, codes: new Map(), pages: new Map() };
      const font = { use, readCodes: createCodeReader(reader, dict) };
      fonts.set(dict, font);
      return font;
    },
  };
}
