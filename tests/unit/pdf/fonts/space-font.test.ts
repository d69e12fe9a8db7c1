import type { PDFDict } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { addSpaceFont, spaceCode } from '../../../../pdf/fonts/space-font.ts';
import { readTrueType } from '../../../../pdf/fonts/truetype.ts';
import { createFontFinder } from '../../../../pdf/fonts.ts';
import { entry, streamBytes } from '../../../../pdf/objects.ts';
import { createPdf } from '../pdf-builder.ts';

it('makes one font a document, embedded, with a blank and nothing else', async () => {
  const pdf = await createPdf();
  const [one, other] = [pdf.context.obj({}), pdf.context.obj({})];
  const name = addSpaceFont(pdf, one as PDFDict);
  addSpaceFont(pdf, other as PDFDict);
  expect(entry(pdf, one, name)).toBe(entry(pdf, other, name));
  expect([...(createFontFinder(pdf)(pdf.context.obj({ Font: one }), name)?.unicode ?? [])]).toEqual([[spaceCode, ' ']]);
  const descendant = (
    entry(pdf, entry(pdf, one, name), 'DescendantFonts') as never as { lookup: (i: number) => PDFDict }
  ).lookup(0);
  const program = readTrueType(streamBytes(pdf, entry(pdf, entry(pdf, descendant, 'FontDescriptor'), 'FontFile2')));
  expect(program).toMatchObject({ glyphCount: 2 });
});
