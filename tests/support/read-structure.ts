/** Reads the tags of a PDF with a reader that has no code in common with the exporter. */
import { readFileSync } from 'node:fs';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readMarkedContent, type StructureNode } from './marked-content.ts';

export interface ReadElement {
  role: string;
  alt?: string;
  lang?: string;
  /** Text of this element, its kids' included, in the order of the tags. */
  text: string;
  kids: ReadElement[];
}

/**
 * The structure tree of each page.
 *
 * @param options `withLineEnds`: the reader drops a blank at the end of a line; what it has in its place is kept
 */
export async function readStructure(path: string, options = { withLineEnds: false }): Promise<ReadElement[]> {
  const loading = getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: VerbosityLevel.ERRORS });
  const pdf = await loading.promise;
  try {
    const trees: ReadElement[] = [];
    for (let no = 1; no <= pdf.numPages; no++) {
      const { root, texts } = await readMarkedContent(await pdf.getPage(no), options);
      trees.push(read(root, texts));
    }
    return trees;
  } finally {
    await loading.destroy();
  }
}

function read(
  { role = '', alt, lang, id, children = [] }: StructureNode,
  texts: ReadonlyMap<string, string>,
): ReadElement {
  const kids = children.map((child) => read(child, texts));
  // The reader puts blanks of its own where there is a gap on the page.
  const text = (id ? (texts.get(id) ?? '') : '') + kids.map((kid) => kid.text).join('');
  return { role, ...(alt && { alt }), ...(lang && { lang }), text, kids: kids.filter((kid) => kid.role !== '') };
}

/** All elements of a role, in reading order. */
export function findRole(element: ReadElement | undefined, role: string): ReadElement[] {
  if (!element) return [];
  return [...(element.role === role ? [element] : []), ...element.kids.flatMap((kid) => findRole(kid, role))];
}
