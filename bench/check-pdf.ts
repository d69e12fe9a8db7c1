import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * Whether a PDF has as many pages as the deck has slides and the words of each slide on its page:
 * the time of an export that lost some is no time.
 *
 * @returns what is wrong with it, or nothing
 */
export async function findPdfFault(path: string, slides: number): Promise<string | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) return 'no PDF was written';
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  try {
    const pdf = await loading.promise;
    if (pdf.numPages !== slides) return `${pdf.numPages} pages for ${slides} slides`;
    for (let no = 1; no <= slides; no++) {
      const { items } = await (await pdf.getPage(no)).getTextContent();
      const text = items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replace(/\s/g, '');
      if (![1, 2, 3].every((k) => text.includes(`Point${k}ofslide${no}:`))) return `slide ${no} is not on page ${no}`;
    }
    return undefined;
  } catch (error) {
    return `unreadable PDF: ${(error as Error).message}`;
  } finally {
    await loading.destroy();
  }
}
