/** Opens bytes with a reader that has no code in common with the exporter. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadBack {
  /** Text of each page. */
  pages: string[];
  info: Record<string, unknown>;
  outline: { title: string; page: number }[];
  showsTitle: boolean;
}

const packageFolder = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')));

export async function readBack(bytes: Uint8Array): Promise<ReadBack> {
  const loading = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    // A file with faults must not be repaired in silence.
    stopAtErrors: true,
    standardFontDataUrl: `${join(packageFolder, 'standard_fonts')}/`,
  });
  const pdf = await loading.promise;
  try {
    const pages: string[] = [];
    for (let no = 1; no <= pdf.numPages; no++) {
      const { items } = await (await pdf.getPage(no)).getTextContent();
      pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
    }
    const { info } = await pdf.getMetadata();
    const outline = await Promise.all(
      ((await pdf.getOutline()) ?? []).map(async ({ title, dest }) => ({
        title,
        page: await pdf.getPageIndex((dest as never[])[0] as never),
      })),
    );
    const preferences = (await pdf.getViewerPreferences()) as Map<string, unknown> | null;
    return {
      pages,
      info: info as Record<string, unknown>,
      outline,
      showsTitle: preferences?.get('DisplayDocTitle') === true,
    };
  } finally {
    await loading.destroy();
  }
}
