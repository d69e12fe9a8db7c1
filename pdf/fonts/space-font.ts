import { PDFDict, type PDFDocument, PDFName, type PDFRef, PDFString } from '@cantoo/pdf-lib';
import { renderToUnicode } from '../to-unicode.ts';

/** The code of the blank in the font that {@link addSpaceFont} makes. */
export const spaceCode = 1;

const name = 'AAAAAA+Blank';
/** Thousandths of the em that it is wide. */
export const spaceWidth = 250;
const unitsPerEm = 1000;

/**
 * A font with a blank and nothing else, for words in a font that has none. It is made once a document.
 *
 * @param fonts the fonts of the page or form that is to use it
 * @returns its name there
 */
export function addSpaceFont(pdf: PDFDocument, fonts: PDFDict): string {
  const key = PDFName.of('Blank');
  if (!fonts.has(key)) fonts.set(key, findSpaceFont(pdf) ?? createSpaceFont(pdf));
  return 'Blank';
}

function findSpaceFont({ context }: PDFDocument): PDFRef | undefined {
  const pairs = context.enumerateIndirectObjects();
  return pairs.findLast(
    ([, object]) =>
      object instanceof PDFDict &&
      object.get(PDFName.of('BaseFont')) === PDFName.of(name) &&
      object.get(PDFName.of('Subtype')) === PDFName.of('Type0'),
  )?.[0];
}

function createSpaceFont({ context }: PDFDocument): PDFRef {
  const program = createTrueType();
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: 4,
      FontBBox: [0, 0, spaceWidth, unitsPerEm],
      ItalicAngle: 0,
      Ascent: 800,
      Descent: -200,
      CapHeight: 700,
      StemV: 80,
      FontFile2: context.register(context.flateStream(program, { Length1: program.length })),
    }),
  );
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      CIDToGIDMap: 'Identity',
      FontDescriptor: descriptor,
      DW: spaceWidth,
    } as never),
  );
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: context.register(context.flateStream(renderToUnicode(new Map([[spaceCode, ' ']])))),
    }),
  );
}

/** Two glyphs without outlines: that of no character, and the blank (OpenType 1.9, "Required tables"; 9.9 of ISO 32000-1). */
function createTrueType(): Uint8Array {
  const words = (...values: number[]) => {
    const bytes = Buffer.alloc(values.length * 2);
    for (const [i, value] of values.entries()) bytes.writeUInt16BE(value & 0xffff, i * 2);
    return bytes;
  };
  const head = words(
    1,
    0,
    1,
    0,
    0,
    0,
    0x5f0f,
    0x3cf5,
    0,
    unitsPerEm,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    8,
    2,
    0,
    0,
  );
  const tables: [tag: string, bytes: Buffer][] = [
    ['glyf', words(0, 0)],
    ['head', head],
    ['hhea', words(1, 0, 800, -200, 0, spaceWidth, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2)],
    ['hmtx', words(spaceWidth, 0, spaceWidth, 0)],
    ['loca', words(0, 0, 0)],
    ['maxp', words(1, 0, 2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)],
  ];
  const headerLength = 12 + tables.length * 16;
  const directory: Buffer[] = [words(1, 0, tables.length, 64, 2, tables.length * 16 - 64)];
  const bodies: Buffer[] = [];
  let offset = headerLength;
  let headAt = 0;
  for (const [tag, bytes] of tables) {
    const body = Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
    const record = Buffer.alloc(16);
    record.write(tag, 'latin1');
    record.writeUInt32BE(checksum(body), 4);
    record.writeUInt32BE(offset, 8);
    record.writeUInt32BE(bytes.length, 12);
    directory.push(record);
    bodies.push(body);
    if (tag === 'head') headAt = offset;
    offset += body.length;
  }
  const font = Buffer.concat([...directory, ...bodies]);
  font.writeUInt32BE((0xb1b0afba - checksum(font)) >>> 0, headAt + 8);
  return font;
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}
