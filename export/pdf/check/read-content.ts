import { type PDFDict, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import { type Operand, readOperators } from '../content-stream.ts';
import type { Fail } from './check-report.ts';
import { type Content, type FontUse, inFormula, type LooseContent, type Mark, rendered } from './content.ts';
import { beginMark, ownerMark } from './marks.ts';
import type { Page } from './page-list.ts';
import { createCodeReader } from './read-codes.ts';
import { asDict, type Reader } from './reader.ts';
import type { StructureTree } from './structure-tree.ts';

const paintsPath = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);
const showsText = new Set(['Tj', 'TJ', "'", '"']);
/** Forms in forms, deeper than any program nests them. */
const deepest = 28;

interface Font {
  use: FontUse;
  readCodes: ReturnType<typeof createCodeReader>;
}
interface Place {
  page: number;
  loose: LooseContent;
}

/** Reads the content of all pages, of what they draw, and of their annotations' appearances. Linear in its size. */
export function readContent(
  reader: Reader,
  tree: StructureTree | undefined,
  pages: readonly Page[],
  lang: string | undefined,
  fail: Fail,
): Content {
  const content: Content = {
    fonts: [],
    loose: [],
    nesting: [],
    withoutLanguage: new Map(),
    propertiesWithoutLanguage: [],
    sequences: new Map(),
    forms: new Map(),
    bareAppearances: new Map(),
  };
  const fonts = new Map<PDFDict, Font>();
  /** What has been read already, by the kind of mark it was drawn in. */
  const read = new Map<PDFObject, Set<Mark['kind']>>();
  const active = new Set<PDFObject>();

  const fontFor = (dict: PDFDict | undefined, place: Place): Font | undefined => {
    if (!dict) return undefined;
    const known = fonts.get(dict);
    if (known) return known;
    const name = reader.name(dict, 'BaseFont') ?? reader.name(dict, 'Name') ?? 'a font without a name';
    const use: FontUse = { dict, name, object: reader.refOf(dict), page: place.page, codes: new Map() };
    const font = { use, readCodes: createCodeReader(reader, dict) };
    fonts.set(dict, font);
    content.fonts.push(use);
    if (reader.name(dict, 'Subtype') === 'Type3')
      for (const glyph of reader.dict(dict, 'CharProcs')?.values() ?? [])
        paint(reader.follow(glyph), reader.get(dict, 'Resources'), exempt, place);
    return font;
  };

  /** Reads a stream that stands on its own: a form, a pattern, a glyph. Once for each kind of mark around it. */
  const paint = (stream: PDFObject | undefined, resources: PDFObject | undefined, around: Mark, place: Place): void => {
    if (!(stream instanceof PDFStream) || active.has(stream)) return;
    const kinds = read.get(stream) ?? new Set<Mark['kind']>();
    read.set(stream, kinds);
    if (kinds.has(around.kind)) return;
    kinds.add(around.kind);
    if (active.size > deepest) {
      fail('DAMAGED', `Forms are nested more than ${deepest} deep.`, { page: place.page });
      return;
    }
    active.add(stream);
    run(stream, reader.bytes(stream, place.page), reader.get(stream, 'Resources') ?? resources, around, place);
    active.delete(stream);
  };

  const run = (
    key: PDFObject,
    bytes: Uint8Array,
    resources: PDFObject | undefined,
    around: Mark,
    place: Place,
  ): void => {
    const { page, loose } = place;
    const marks: Mark[] = [];
    let mark = around;
    let state: { font: Font | undefined; mode: number } = { font: undefined, mode: 0 };
    const saved: (typeof state)[] = [];
    const resource = (kind: string, operand: Operand | undefined) =>
      operand?.type === 'name' ? reader.get(reader.get(resources, kind), operand.value) : undefined;
    const show = (operand: Operand | undefined): void => {
      if (operand?.type === 'array') for (const part of operand.value) show(part);
      const { font, mode } = state;
      if (operand?.type !== 'string' || operand.value.length === 0) return;
      if (!font) {
        fail('DAMAGED', 'Text is shown in a font that is not there.', { page });
        return;
      }
      const flags = (mode === 3 ? 0 : rendered) | (mark.isFormula ? inFormula : 0);
      const { codes } = font.use;
      let count = 0;
      font.readCodes(operand.value, (code) => {
        count++;
        codes.set(code, (codes.get(code) ?? 0) | flags);
        if (mark.kind === 'loose' && loose.sample.length < 30) loose.sample.push({ font: font.use, code });
      });
      if (mark.kind === 'loose') loose.glyphs += count;
      if (!lang && !mark.hasLang && mark.kind !== 'artifact')
        content.withoutLanguage.set(page, (content.withoutLanguage.get(page) ?? 0) + count);
    };

    for (const { name, operands } of readOperators(bytes)) {
      const isLoose = mark.kind === 'loose';
      if (showsText.has(name)) show(operands.at(-1));
      else if (name === 'Tf') state.font = fontFor(asDict(resource('Font', operands[0])), place);
      else if (name === 'BDC' || name === 'BMC') {
        marks.push(mark);
        mark = beginMark({ reader, tree, content, lang, key, place, resources }, mark, operands);
      } else if (name === 'EMC') {
        const before = marks.pop();
        if (!before) fail('DAMAGED', 'A marked-content sequence ends that never began.', { page });
        else mark = before;
      } else if (name === 'q') saved.push({ ...state });
      else if (name === 'Q') state = saved.pop() ?? state;
      else if (name === 'Tr') state.mode = operands[0]?.type === 'number' ? operands[0].value : 0;
      else if (paintsPath.has(name)) loose.paths += isLoose ? 1 : 0;
      else if (name === 'sh') loose.shadings += isLoose ? 1 : 0;
      else if (name === 'BI') loose.images += isLoose ? 1 : 0;
      else if (name === 'Do') {
        const object = resource('XObject', operands[0]);
        if (!object) fail('DAMAGED', 'Content draws an XObject that is not there.', { page });
        else if (reader.name(object, 'Subtype') !== 'Form') loose.images += isLoose ? 1 : 0;
        else {
          const uses = content.forms.get(object) ?? { page, uses: 0 };
          content.forms.set(object, { ...uses, uses: uses.uses + 1 });
          paint(object, resources, ownerMark(tree?.ownerOfObject(object), mark), place);
        }
      } else if (name === 'gs') {
        const settings = resource('ExtGState', operands[0]);
        const font = reader.list(settings, 'Font')[0];
        if (font) state.font = fontFor(asDict(font), place);
        paint(reader.get(reader.get(settings, 'SMask'), 'G'), resources, exempt, place);
      } else if (name === 'scn' || name === 'SCN') {
        const pattern = resource('Pattern', operands.at(-1));
        if (pattern instanceof PDFStream) paint(pattern, resources, exempt, place);
      }
    }
    if (marks.length > 0) fail('DAMAGED', 'A marked-content sequence never ends.', { page });
  };

  for (const page of pages) {
    const loose: LooseContent = {
      page: page.number,
      glyphs: 0,
      paths: 0,
      images: 0,
      shadings: 0,
      sample: [],
      orphans: [],
    };
    content.loose.push(loose);
    const place = { page: page.number, loose };
    try {
      const bytes = reader.bytes(reader.get(page.dict, 'Contents'), page.number);
      run(page.dict, bytes, page.resources, nowhere, place);
      for (const annotation of page.annotations) readAppearance(annotation, place);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error; // brackets nested so deep that the stack is full
      fail('DAMAGED', 'The content is nested too deep to be read.', { page: page.number });
    }
  }
  return content;

  function readAppearance(annotation: PDFDict, { page }: Place): void {
    const isPrinterMark = reader.name(annotation, 'Subtype') === 'PrinterMark';
    const loose: LooseContent = { page, glyphs: 0, paths: 0, images: 0, shadings: 0, sample: [], orphans: [] };
    for (const state of reader.dict(annotation, 'AP')?.values() ?? []) {
      const appearance = reader.follow(state);
      const streams = appearance instanceof PDFStream ? [appearance] : (asDict(appearance)?.values() ?? []);
      for (const stream of streams)
        paint(reader.follow(stream), undefined, isPrinterMark ? nowhere : exempt, { page, loose });
    }
    const { glyphs, paths, images, shadings } = loose;
    if (isPrinterMark && glyphs + paths + images + shadings > 0) content.bareAppearances.set(annotation, page);
  }
}

const nowhere: Mark = { kind: 'loose', owner: undefined, hasLang: false, isFormula: false };
/** Appearances, patterns, masks and glyphs belong to what shows them: nothing in them needs a mark of its own. */
const exempt: Mark = { kind: 'exempt', owner: undefined, hasLang: true, isFormula: false };
