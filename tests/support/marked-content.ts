import type { PDFPageProxy } from 'pdfjs-dist';

/** A node of the structure tree of a page as pdf.js gives it: an element has a role, content a type and an id. */
export interface StructureNode {
  role?: string;
  type?: string;
  id?: string;
  alt?: string;
  lang?: string;
  children?: StructureNode[];
}

/** The structure tree of a page, and the text of each of its marked-content sequences by id. */
export async function readMarkedContent(
  page: PDFPageProxy,
  { disableNormalization = false, withLineEnds = false } = {},
): Promise<{ root: StructureNode; texts: ReadonlyMap<string, string> }> {
  const texts = new Map<string, string>();
  const open: (string | undefined)[] = [];
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization });
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((one) => one !== undefined);
      if (id) texts.set(id, (texts.get(id) ?? '') + item.str + (withLineEnds && item.hasEOL ? '\n' : ''));
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id || undefined);
  }
  return { root: ((await page.getStructTree()) as StructureNode | null) ?? {}, texts };
}
