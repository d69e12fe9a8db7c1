/** Re-opens a finished PDF with a reader that has no code in common with the exporter. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  bytes: Buffer;
  pages: ReadPage[];
  /** Top level bookmarks, and those below them; pages count from 1, 0 where a bookmark leads nowhere. */
  outline: ReadBookmark[];
  title: string;
  author: string;
  subject: string;
  keywords: string;
  /** BCP 47 tag. */
  language: string;
  isTagged: boolean;
  showsTitle: boolean;
  fonts: ReadFont[];
}

export interface ReadBookmark {
  title: string;
  page: number;
  below?: ReadBookmark[];
}

export interface ReadPage {
  /** Words in reading order, single blanks between them. */
  text: string;
  /** Points. */
  width: number;
  height: number;
  /** Height of the largest letter, in points: tells a shrunk page. */
  largestLetter: number;
  /** Pages count from 1, 0 where a link leads nowhere. */
  links: { url?: string; page?: number }[];
  /** Roles of the structure tree, depth first: `H1`, `P`, `Table` … */
  roles: string[];
  /** Names of fonts used. */
  fonts: string[];
  /** Painted images. */
  images: number;
}

export interface ReadFont {
  name: string;
  isEmbedded: boolean;
}

const packageFolder = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')));

export async function readPdf(path: string): Promise<ReadPdf> {
  const bytes = readFileSync(path);
  const loading = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    standardFontDataUrl: `${join(packageFolder, 'standard_fonts')}/`,
    cMapUrl: `${join(packageFolder, 'cmaps')}/`,
    wasmUrl: `${join(packageFolder, 'wasm')}/`,
    fontExtraProperties: true,
  });
  const pdf = await loading.promise;
  try {
    const { info } = (await pdf.getMetadata()) as { info: Record<string, string | undefined> };
    const preferences = (await pdf.getViewerPreferences()) as Map<string, unknown> | null;
    const marks = (await pdf.getMarkInfo()) as Map<string, unknown> | null;
    const fonts = new Map<string, boolean>();
    const pages: ReadPage[] = [];
    for (let no = 1; no <= pdf.numPages; no++) pages.push(await readPage(pdf, await pdf.getPage(no), fonts));
    const outline = (await pdf.getOutline()) ?? [];
    return {
      bytes,
      pages,
      outline: await readOutline(pdf, outline),
      title: info.Title ?? '',
      author: info.Author ?? '',
      subject: info.Subject ?? '',
      keywords: info.Keywords ?? '',
      language: info.Language ?? '',
      isTagged: marks?.get('Marked') === true,
      showsTitle: preferences?.get('DisplayDocTitle') === true,
      fonts: [...fonts].map(([name, isEmbedded]) => ({ name, isEmbedded })),
    };
  } finally {
    await loading.destroy();
  }
}

type OutlineItem = Pick<Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number], 'title' | 'dest' | 'items'>;

const readOutline = (pdf: PDFDocumentProxy, items: OutlineItem[]): Promise<ReadBookmark[]> =>
  Promise.all(
    items.map(async ({ title, dest, items }) => ({
      title,
      page: await pageOf(pdf, dest),
      ...(items.length > 0 && { below: await readOutline(pdf, items) }),
    })),
  );

/** All words of the document, page after page. */
export const wordsOf = (pdf: ReadPdf): string => pdf.pages.map(({ text }) => text).join(' ');

/** Everything the file says, its compressed streams unpacked: to search for what must not be in it. */
export function unpackBytes(bytes: Buffer): string {
  const parts = [bytes.toString('latin1')];
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    const start = at + (bytes[at + 6] === 0x0d ? 8 : 7);
    try {
      parts.push(inflateSync(bytes.subarray(start)).toString('latin1'));
    } catch {
      // `endstream`, or a stream that is not compressed and so is among the plain bytes already
    }
  }
  return parts.join('\n');
}

async function readPage(pdf: PDFDocumentProxy, page: PDFPageProxy, fonts: Map<string, boolean>): Promise<ReadPage> {
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const texts = items.filter((item) => 'str' in item);
  const operators = await page.getOperatorList();
  const names = new Set<string>();
  for (const id of fontIdsOf(operators)) {
    const font = page.commonObjs.get(id) as { name: string; missingFile?: boolean };
    names.add(font.name.replace(/^[A-Z]{6}\+/, ''));
    fonts.set(font.name, (fonts.get(font.name) ?? true) && font.missingFile !== true);
  }
  const annotations = (await page.getAnnotations()) as {
    subtype: string;
    url?: string;
    unsafeUrl?: string;
    dest?: unknown;
  }[];
  return {
    text: joinTexts(texts),
    width,
    height,
    largestLetter: Math.max(0, ...texts.filter(({ str }) => str.trim() !== '').map(({ height }) => height)),
    links: await Promise.all(
      annotations
        .filter(({ subtype }) => subtype === 'Link')
        .map(async ({ url, unsafeUrl, dest }) =>
          (url ?? unsafeUrl) ? { url: url ?? unsafeUrl } : { page: await pageOf(pdf, dest) },
        ),
    ),
    roles: rolesIn(await page.getStructTree()),
    fonts: [...names],
    images: operators.fnArray.filter((fn) => painting.has(fn)).length,
  };
}

/** pdf.js marks the end of most lines; where it does not, the next piece stands lower or higher. */
function joinTexts(texts: { str: string; hasEOL: boolean; height: number; transform: number[] }[]): string {
  let joined = '';
  let last: { y: number; height: number } | undefined;
  for (const { str, hasEOL, height, transform } of texts) {
    const y = transform[5] ?? 0;
    if (last && height > 0 && Math.abs(y - last.y) > Math.min(last.height, height) * 0.8) joined += ' ';
    joined += hasEOL ? `${str} ` : str;
    if (height > 0) last = { y, height };
  }
  return joined.replace(/\s+/g, ' ').trim();
}

const painting = new Set<number>([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageXObjectRepeat]);

function fontIdsOf({ fnArray, argsArray }: { fnArray: number[]; argsArray: unknown[] }): Set<string> {
  return new Set(fnArray.flatMap((fn, i) => (fn === OPS.setFont ? [String((argsArray[i] as unknown[])[0])] : [])));
}

async function pageOf(pdf: PDFDocumentProxy, dest: unknown): Promise<number> {
  const target = (typeof dest === 'string' ? await pdf.getDestination(dest) : dest) as unknown[] | null;
  const page = target?.[0];
  if (typeof page !== 'object' || page === null) return 0;
  return (await pdf.getPageIndex(page as Parameters<PDFDocumentProxy['getPageIndex']>[0])) + 1;
}

interface StructNode {
  role?: string;
  children?: readonly object[];
}

function rolesIn(node: StructNode | null): string[] {
  if (!node) return [];
  return [...(node.role && node.role !== 'Root' ? [node.role] : []), ...(node.children ?? []).flatMap(rolesIn)];
}
