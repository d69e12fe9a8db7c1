/** One PDF as two readers see it that have no code in common: pdf-lib with this project's own parsers, and pdf.js. */
import { type PDFDict, PDFDocument, type PDFHexString, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { createReport } from '../../pdf/check/check-report.ts';
import { createUnicodeLookup } from '../../pdf/check/font-unicode.ts';
import { readPageList } from '../../pdf/check/page-list.ts';
import { createCodeReader } from '../../pdf/check/read-codes.ts';
import { createReader, type Reader } from '../../pdf/check/reader.ts';
import { type Kid, readStructureTree } from '../../pdf/check/structure-tree.ts';
import { type Operand, readOperators } from '../../pdf/content-stream.ts';
import { readMarkedContent, type StructureNode } from './marked-content.ts';

export interface View {
  /** For each page its elements in reading order: role, alternative or replacement, language, and what is in them. */
  pages: Tag[][];
  /** For each page its links in the order of the annotations. */
  links: { to: string; description: string }[][];
  /** Top level bookmarks; pages from 1. */
  outline: { title: string; page: number }[];
}
/** An element, the text of a piece of content without white space, or `annotation`. */
type Tag = string | { role: string; alt: string; lang: string; kids: Tag[] };

/** Text without white space. pdf.js turns pieces that run right to left, ligatures apart: there the letters count. */
const squeeze = (text: string) => {
  const bare = text.replace(/\s+/g, '');
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(bare) ? [...bare].sort().join('') : bare;
};
/** A language counts where it begins; an element that holds nothing on the page is not on the page. */
const tag = (role: string, alt: string | undefined, lang: string | undefined, kids: Tag[]): Tag[] =>
  kids.length > 0 ? [{ role, alt: alt ?? '', lang: lang ?? '', kids }] : [];
/** Neighbouring pieces of text count as one: how it is cut is not what it says. */
const joined = (kids: Tag[]): Tag[] =>
  kids.reduce<Tag[]>((all, kid) => {
    const last = all.at(-1);
    if (typeof kid === 'string' && kid !== 'annotation' && typeof last === 'string' && last !== 'annotation')
      all[all.length - 1] = last + kid;
    else all.push(kid);
    return all;
  }, []);

export async function viewWithPdfLib(bytes: Uint8Array): Promise<View> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const { fail } = createReport();
  const reader = createReader(pdf, fail);
  const pages = readPageList(reader, fail);
  const numbers = new Map<PDFObject, number>(pages.map(({ dict, number }) => [dict, number]));
  const tree = readStructureTree(reader, fail, (page) => page && numbers.get(page));
  const pageOfAnnotation = new Map(pages.flatMap(({ annotations, number }) => annotations.map((one) => [one, number])));
  const texts = pages.map(({ dict, resources }) =>
    textsOf(reader, reader.bytes(reader.get(dict, 'Contents')), resources),
  );

  const tagsOn = (kids: readonly Kid[], number: number): Tag[] =>
    joined(
      kids.flatMap((kid): Tag[] => {
        if (kid.kind === 'element')
          return tag(
            kid.standard,
            reader.text(kid.dict, 'Alt') || reader.text(kid.dict, 'ActualText'),
            reader.text(kid.dict, 'Lang'),
            tagsOn(kid.kids, number),
          );
        if (kid.kind === 'object') return pageOfAnnotation.get(kid.object as PDFDict) === number ? ['annotation'] : [];
        const text = numbers.get(kid.stream as PDFObject) === number ? texts[number - 1]?.get(kid.mcid) : undefined;
        return text === undefined ? [] : [squeeze(text)];
      }),
    );
  const pageOf = (destination: PDFObject | undefined): number => {
    const page =
      destination && 'asArray' in destination
        ? (destination as { asArray: () => PDFObject[] }).asArray()[0]
        : undefined;
    return (page instanceof PDFRef && numbers.get(reader.follow(page) as PDFObject)) || 0;
  };
  const named = (destination: PDFObject | undefined): PDFObject | undefined => {
    const name = destination && 'decodeText' in destination ? (destination as PDFHexString).decodeText() : undefined;
    return name === undefined ? destination : reader.get(reader.get(pdf.catalog, 'Dests'), name);
  };
  const outline: View['outline'] = [];
  for (let item = reader.get(reader.get(pdf.catalog, 'Outlines'), 'First'); item; item = reader.get(item, 'Next'))
    outline.push({ title: reader.text(item, 'Title') ?? '', page: pageOf(named(reader.get(item, 'Dest'))) });
  return {
    pages: pages.map(({ number }) => tagsOn(tree?.kids ?? [], number)),
    links: pages.map(({ annotations }) =>
      annotations
        .filter((annotation) => reader.name(annotation, 'Subtype') === 'Link')
        .map((link) => {
          const action = reader.get(link, 'A');
          const destination = named(reader.get(link, 'Dest') ?? reader.get(action, 'D'));
          return {
            to: reader.text(action, 'URI') ?? `page ${pageOf(destination)}`,
            description: reader.text(link, 'Contents') ?? '',
          };
        }),
    ),
    outline,
  };
}

/** Text of each marked-content sequence of a page. */
function textsOf(reader: Reader, content: Uint8Array, resources: PDFObject | undefined): Map<number, string> {
  const texts = new Map<number, string>();
  const open: (number | undefined)[] = [];
  let readText: (operand: Operand | undefined) => string = () => '';
  const saved: (typeof readText)[] = [];
  for (const { name, operands } of readOperators(content)) {
    const [first, second] = operands;
    const mcid = open.findLast((one) => one !== undefined);
    if (name === 'BDC' || name === 'BMC') {
      const number = second?.type === 'dict' ? second.value.get('MCID') : undefined;
      open.push(number?.type === 'number' ? number.value : undefined);
      if (number?.type === 'number') texts.set(number.value, '');
    } else if (name === 'EMC') open.pop();
    else if (name === 'q') saved.push(readText);
    else if (name === 'Q') readText = saved.pop() ?? readText;
    else if (name === 'Tf' && first?.type === 'name') {
      const font = reader.dict(reader.get(resources, 'Font'), first.value);
      if (font) readText = textReader(reader, font);
    } else if (['Tj', 'TJ', "'", '"'].includes(name) && mcid !== undefined)
      texts.set(mcid, (texts.get(mcid) ?? '') + readText(operands.at(-1)));
  }
  return texts;
}

function textReader(reader: Reader, font: PDFDict): (operand: Operand | undefined) => string {
  const [readCodes, unicodeOf] = [createCodeReader(reader, font), createUnicodeLookup(reader, font)];
  const read = (operand: Operand | undefined): string => {
    if (operand?.type === 'array') return operand.value.map(read).join('');
    let text = '';
    if (operand?.type === 'string') readCodes(operand.value, (code) => (text += unicodeOf(code) ?? ''));
    return text;
  };
  return read;
}

export async function viewWithPdfJs(bytes: Uint8Array): Promise<View> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  const pdf = await loading.promise;
  try {
    const view: View = { pages: [], links: [], outline: [] };
    for (let no = 1; no <= pdf.numPages; no++) {
      const page = await pdf.getPage(no);
      const { root, texts } = await readMarkedContent(page, { disableNormalization: true });
      const tags = (nodes: StructureNode[]): Tag[] =>
        joined(
          nodes.flatMap((node): Tag[] => {
            if (node.role !== undefined) return tag(node.role, node.alt, node.lang, tags(node.children ?? []));
            if (node.type === 'content') return [squeeze(texts.get(node.id ?? '') ?? '')];
            return ['annotation'];
          }),
        );
      view.pages.push(tags(root.children ?? []));
      const links = (await page.getAnnotations()).filter(({ subtype }) => subtype === 'Link');
      view.links.push(
        await Promise.all(
          links.map(async ({ url, unsafeUrl, dest, contentsObj }) => ({
            to: unsafeUrl ?? url ?? `page ${await pageOf(pdf, dest)}`,
            description: contentsObj?.str ?? '',
          })),
        ),
      );
    }
    for (const { title, dest } of (await pdf.getOutline()) ?? [])
      view.outline.push({ title, page: await pageOf(pdf, dest) });
    return view;
  } finally {
    await loading.destroy();
  }
}

async function pageOf(pdf: PDFDocumentProxy, dest: unknown): Promise<number> {
  const target = (typeof dest === 'string' ? await pdf.getDestination(dest) : dest) as [object] | null;
  return target ? (await pdf.getPageIndex(target[0] as never)) + 1 : 0;
}
