import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';

/** A line of a page: its words, and how far its base line lies above the bottom of the page, in points. */
interface Line {
  text: string;
  y: number;
  height: number;
}

/**
 * The words of a PDF, a paragraph for each block of lines, parted by empty lines. Columns, heads and feet come in the
 * order in which the PDF has them: a person must look at the result.
 * @throws where the bytes are no PDF
 */
export async function extractPdfText(bytes: Uint8Array): Promise<string> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // A copy, since pdf.js keeps what it is given; and no Buffer, which it refuses.
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: true, verbosity: VerbosityLevel.ERRORS });
  const pdf = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(joinLines(linesOf(items.filter((item): item is TextItem => 'str' in item))));
  }
  await task.destroy();
  return joinPages(pages.filter((page) => page !== ''));
}

function linesOf(items: readonly TextItem[]): Line[] {
  const lines: Line[] = [];
  let isOpen = false;
  for (const { str, transform, height, hasEOL } of items) {
    const line: Line | undefined = isOpen ? lines.at(-1) : undefined;
    if (line) line.text += str;
    else if (str.trim() !== '') lines.push({ text: str, y: Number(transform[5]), height: height || 10 });
    isOpen = !hasEOL && (line !== undefined || str.trim() !== '');
  }
  return lines;
}

/** Lines that lie further apart than lines of a paragraph do begin a new one. */
function joinLines(lines: readonly Line[]): string {
  const gaps = lines.slice(1).map(({ y }, i) => Math.abs((lines[i] as Line).y - y));
  const usual = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  return lines
    .map(({ text }, i) => `${i === 0 ? '' : (gaps[i - 1] ?? 0) > usual * 1.3 ? '\n\n' : '\n'}${text.trim()}`)
    .join('');
}

/** A page that ends within a sentence goes on in the next. */
function joinPages(pages: readonly string[]): string {
  return pages
    .map((page, i) => (i === 0 ? page : `${/[.!?:]["'”’)]*$/u.test(pages[i - 1] ?? '') ? '\n\n' : '\n'}${page}`))
    .join('');
}
