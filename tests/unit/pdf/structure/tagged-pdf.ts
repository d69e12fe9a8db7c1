/** A PDF of one page as Chromium tags it, from a short notation; and the notation of what became of it. */
import { type PDFDocument, PDFHexString, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import { asText, streamBytes } from '../../../../pdf/objects.ts';
import type { Mark } from '../../../../pdf/structure/mark.ts';
import { readSequences } from '../../../../pdf/structure/read-sequences.ts';
import { type Kid, readStructure } from '../../../../pdf/structure/structure.ts';
import { tagPdf } from '../../../../pdf/structure/tag-pdf.ts';
import { addPage, createPdf, simpleFont } from '../pdf-builder.ts';

/** A text (`~` between two that are shown one right behind the other), a rule (`—`), an annotation, or an element: type, texts of its dictionary, kids. */
export type Node = string | PDFObject | [type: string, texts: Record<string, string>, ...kids: Node[]];

const letters = 'beginbfrange <20> <7E> <0020> <C0> <FF> <05D0> endbfrange';

/** @param loose operators after those of the tree, outside all tags */
export async function printTagged(tree: (pdf: PDFDocument) => Node[], loose = ''): Promise<PDFDocument> {
  const pdf = await createPdf();
  const { context } = pdf;
  let content = '';
  let mcid = 0;
  const page = addPage(pdf, { content: '', fonts: { F1: simpleFont(pdf, letters) } });
  const write = (node: Node): PDFObject => {
    if (typeof node === 'string') {
      const ink = node === '—' ? '0 0 5 1 re f' : `BT /F1 12 Tf (${node.replaceAll('~', ') Tj (')}) Tj ET`;
      content += `/NonStruct <</MCID ${mcid}>> BDC ${ink} EMC\n`;
      return context.obj(mcid++);
    }
    if (!Array.isArray(node)) return context.obj({ Type: 'OBJR', Obj: node, Pg: page.ref });
    const [type, texts, ...kids] = node;
    const element = context.obj({ Type: 'StructElem', S: type, Pg: page.ref, K: kids.map(write) });
    for (const [key, value] of Object.entries(texts)) element.set(PDFName.of(key), PDFHexString.fromText(value));
    return context.register(element);
  };
  const tops = tree(pdf).map(write);
  page.node.set(PDFName.of('Contents'), context.register(context.flateStream(content + loose)));
  page.node.set(PDFName.of('StructParents'), context.obj(0));
  pdf.catalog.set(PDFName.of('StructTreeRoot'), context.register(context.obj({ K: tops })));
  return pdf;
}

export const markWith = (parts: Partial<Mark>): Mark => ({
  type: 'Sect',
  no: 0,
  lang: 'en',
  name: '',
  href: '',
  corner: '',
  width: 0,
  height: 0,
  expansion: '',
  isFile: false,
  ...parts,
});

/** Tags a document and says what became of its tree: `Document(Sect(H1(Title)|P(some|Em(words))))`. */
export function tag(
  pdf: PDFDocument,
  marks: readonly Mark[] = [],
  rightToLeft = new Map<number, string[]>(),
  written = new Map<number, string>(),
) {
  const spoken = tagPdf(pdf, { lang: 'en', marks, written, rightToLeft });
  return { spoken, tree: treeOf(pdf) };
}

function treeOf(pdf: PDFDocument): string {
  const streams = readSequences(pdf);
  const show = (kid: Kid): string => {
    if (kid.kind === 'object') return '@';
    if (kid.kind === 'content') return streams.get(kid.stream)?.texts.get(kid.mcid) || '—';
    const notes = ['Lang', 'Alt', 'ActualText', 'T'].flatMap((key) => {
      const text = asText(kid.dict.get(PDFName.of(key)));
      return text === undefined ? [] : [`${key}=${text}`];
    });
    return `${kid.type}${notes.length > 0 ? `[${notes.join(' ')}]` : ''}(${kid.kids.map(show).join('|')})`;
  };
  return readStructure(pdf).map(show).join('|');
}

/** The content stream of the first page. */
export const contentOf = (pdf: PDFDocument): string =>
  Buffer.from(streamBytes(pdf, pdf.getPages()[0]?.node.Contents())).toString('latin1');
