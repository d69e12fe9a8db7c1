import type { PDFDocumentProxy, PDFPageProxy, TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api.js';
import { fail } from '../../../findings/failure.ts';
import type { PdfMetadata } from '../metadata/pdf-metadata.ts';
import type { PdfPage, Piece } from './page.ts';
import { type Tag, type TreeNode, tagsOf } from './tags.ts';

/** The pages of a PDF, and the labels it gives them, if it gives any. */
export interface OpenedPdf {
  pages: PdfPage[];
  labels: string[] | null;
}

/**
 * Reads where the letters of a PDF stand. Nothing of it is run, and nothing is fetched.
 * @throws {Failure} SOURCE_LOCKED, SOURCE_DAMAGED
 */
export async function openPdf(bytes: Uint8Array, file: string): Promise<OpenedPdf> {
  return await withPdf(bytes, file, async (pdf, showText) => {
    // Its type says an object; it is a map.
    const isTagged = ((await pdf.getMarkInfo()) as Map<string, unknown> | null)?.get('Marked') === true;
    const pages: PdfPage[] = [];
    const boldness = new Map<string, boolean>();
    for (let number = 1; number <= pdf.numPages; number++)
      pages.push(await readPage(await pdf.getPage(number), { boldness, showText, isTagged }));
    return { pages, labels: await pdf.getPageLabels() };
  });
}

/**
 * Reads what a PDF says of itself.
 * @throws {Failure} SOURCE_LOCKED, SOURCE_DAMAGED
 */
export async function readPdfProperties(bytes: Uint8Array, file: string): Promise<PdfMetadata> {
  return await withPdf(bytes, file, async (pdf) => {
    const { info, metadata } = await pdf.getMetadata();
    return { info: info as Record<string, unknown>, xmp: (name) => (metadata?.get(name) as unknown) ?? undefined };
  });
}

async function withPdf<T>(
  bytes: Uint8Array,
  file: string,
  read: (pdf: PDFDocumentProxy, showText: number) => Promise<T>,
): Promise<T> {
  if (!/%%EOF/u.test(new TextDecoder('latin1').decode(bytes.subarray(-2048))))
    fail('SOURCE_DAMAGED', `${file} breaks off: the mark at the end of a PDF is missing.`, { file });
  const { getDocument, OPS, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: new Uint8Array(bytes), // a copy, for pdf.js keeps what it is given; and no Buffer, which it refuses
    useSystemFonts: true,
    fontExtraProperties: true,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return await read(await task.promise, OPS.showText);
  } catch (error) {
    return refuse(error as Error, file);
  } finally {
    await task.destroy();
  }
}

function refuse(error: Error, file: string): never {
  if (error.name === 'PasswordException') return fail('SOURCE_LOCKED', `${file} is locked with a password.`, { file });
  const what = `${file} begins as a PDF, but cannot be read to its end.`;
  return fail('SOURCE_DAMAGED', what, { file, detail: error.message });
}

async function readPage(
  page: PDFPageProxy,
  { boldness, showText, isTagged }: { boldness: Map<string, boolean>; showText: number; isTagged: boolean },
): Promise<PdfPage> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const fonts = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.fontName] : []));
  const operators =
    fonts.some((font) => !boldness.has(font)) || hasEmptySpan(items) ? await page.getOperatorList() : undefined;
  for (const font of new Set(fonts)) if (!boldness.has(font)) boldness.set(font, isBold(page, font));
  const glyphs = operators?.fnArray.flatMap((fn, i) =>
    fn === showText ? (operators.argsArray[i][0] as unknown[]) : [],
  );
  const result: PdfPage = {
    width: right - left,
    height: top - bottom,
    pieces: [],
    turned: [],
  };
  const tags = tagsOf(isTagged ? ((await page.getStructTree()) as TreeNode | null) : null);
  collectPieces(items, { left, bottom, boldness, tags }, result);
  restoreHyphens(result.pieces, glyphs ?? []);
  page.cleanup();
  return result;
}

/** A marked span without letters: pdf.js passes over hyphens that are set as soft ones. */
function hasEmptySpan(items: readonly (TextItem | TextMarkedContent)[]): boolean {
  return items.some((item, i) => 'type' in item && item.type === 'endMarkedContent' && isBegin(items[i - 1]));
}

const isBegin = (item: TextItem | TextMarkedContent | undefined): boolean =>
  item !== undefined && 'type' in item && item.type.startsWith('beginMarkedContent');

/** Puts hyphens back that the PDF encodes as soft ones, wherever they stand: pdf.js leaves them out. */
function restoreHyphens(pieces: readonly Piece[], glyphs: readonly unknown[]): void {
  const letters = glyphs.map((glyph) => (glyph as { unicode?: string }).unicode ?? '').join('');
  const [start = '', ...parts] = letters.replace(/\s+/gu, '').split('\u00AD');
  const places = new Set<string>();
  let before = start;
  for (const part of parts) {
    places.add(`${before.slice(-6)}|${part.slice(0, 2)}`);
    before += part;
  }
  if (places.size === 0) return;
  let read = '';
  for (const [i, piece] of pieces.entries()) {
    read += piece.text.replace(/\s+/gu, '');
    const next = pieces[i + 1];
    if (!next || !places.has(`${read.slice(-6)}|${next.text.replace(/\s+/gu, '').slice(0, 2)}`)) continue;
    piece.text += '-';
    if (Math.abs(next.y - piece.y) < 1) piece.x1 = next.x0;
    next.isParted = false;
  }
}

function isBold(page: PDFPageProxy, font: string): boolean {
  try {
    const { name = '', bold, black } = page.commonObjs.get(font) as { name?: string; bold?: boolean; black?: boolean };
    return bold === true || black === true || /bold|black|heavy|demi/iu.test(name);
  } catch {
    return false; // A font that cannot be read has letters all the same.
  }
}

interface Setting {
  left: number;
  bottom: number;
  boldness: ReadonlyMap<string, boolean>;
  tags: ReadonlyMap<string, Tag>;
}

function markOf(item: TextMarkedContent, tags: ReadonlyMap<string, Tag>): { isArtifact: boolean; tag?: Tag } {
  const tag = tags.get(item.id ?? '');
  return { isArtifact: (item as { tag?: string }).tag === 'Artifact', ...(tag && { tag }) };
}

function collectPieces(
  items: readonly (TextItem | TextMarkedContent)[],
  { left, bottom, boldness, tags }: Setting,
  { pieces, turned }: PdfPage,
): void {
  const marks: { isArtifact: boolean; tag?: Tag }[] = [];
  let isParted = false;
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') marks.pop();
      else marks.push(markOf(item, tags));
      continue;
    }
    const { str, transform, width, fontName } = item;
    const [a, b, , , x, y] = transform as [number, number, number, number, number, number];
    if (str.trim() === '') {
      isParted ||= str !== '';
      continue;
    }
    const piece: Piece = {
      text: str.trim(),
      x0: x - left,
      x1: x - left + width,
      y: y - bottom,
      size: Math.hypot(transform[2], transform[3]),
      isBold: boldness.get(fontName) ?? false,
      isParted: isParted || /^\s/u.test(str),
      isArtifact: marks.some(({ isArtifact }) => isArtifact),
    };
    const tag = marks.findLast((mark) => mark.tag)?.tag;
    if (tag) piece.tag = tag;
    isParted = /\s$/u.test(str);
    if (a > 0 && Math.abs(b) < a / 100) pieces.push(piece);
    else turned.push(piece.text);
  }
}
