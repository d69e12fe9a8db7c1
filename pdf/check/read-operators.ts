import { type PDFDict, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import { type Operand, readOperators } from '../content-stream.ts';
import type { Fail } from './check-report.ts';
import { type Content, inFormula, type LooseContent, type Mark, rendered } from './content.ts';
import type { ChosenFont, createFontUses } from './font-uses.ts';
import { beginMark, ownerMark } from './marks.ts';
import { asDict, type Reader } from './reader.ts';
import type { StructureTree } from './structure-tree.ts';

interface Surroundings {
  reader: Reader;
  tree: StructureTree | undefined;
  lang: string | undefined;
  /** What is found goes in here. */
  content: Content;
  fonts: ReturnType<typeof createFontUses>;
  fail: Fail;
}
interface Place {
  page: number;
  loose: LooseContent;
}

/** Appearances, patterns, masks and glyphs belong to what shows them: nothing in them needs a mark of its own. */
export const exempt: Mark = { kind: 'exempt', owner: undefined, hasLang: true, isFormula: false };

const paintsPath = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);
const showsText = new Set(['Tj', 'TJ', "'", '"']);
/** Forms in forms, deeper than any program nests them. */
const deepest = 28;

export function createStreamReader(surroundings: Surroundings) {
  const { reader, tree, lang, content, fonts, fail } = surroundings;
  /** What has been read already, by the kind of mark it was drawn in. */
  const read = new Map<PDFObject, Set<Mark['kind']>>();
  const active = new Set<PDFObject>();

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

  const choose = (dict: PDFDict | undefined, place: Place): ChosenFont | undefined => {
    const known = dict && fonts.find(dict);
    if (known || !dict) return known;
    const font = fonts.add(dict, place.page);
    if (reader.name(dict, 'Subtype') === 'Type3')
      for (const glyph of reader.dict(dict, 'CharProcs')?.values() ?? [])
        paint(reader.follow(glyph), reader.get(dict, 'Resources'), exempt, place);
    return font;
  };

  const show = (operand: Operand | undefined, font: ChosenFont | undefined, mode: number, mark: Mark, place: Place) => {
    if (operand?.type === 'array') for (const part of operand.value) show(part, font, mode, mark, place);
    if (operand?.type !== 'string' || operand.value.length === 0) return;
    const { page, loose } = place;
    if (!font) {
      fail('DAMAGED', 'Text is shown in a font that is not there.', { page });
      return;
    }
    const flags = (mode === 3 ? 0 : rendered) | (mark.isFormula ? inFormula : 0);
    const { codes, pages } = font.use;
    let count = 0;
    font.readCodes(operand.value, (code) => {
      count++;
      const known = codes.get(code);
      if (known === undefined) pages.set(code, page);
      codes.set(code, (known ?? 0) | flags);
      if (mark.kind === 'loose' && loose.sample.length < 30) loose.sample.push({ font: font.use, code });
    });
    if (mark.kind === 'loose') loose.glyphs += count;
    if (!lang && !mark.hasLang && mark.kind !== 'artifact')
      content.withoutLanguage.set(page, (content.withoutLanguage.get(page) ?? 0) + count);
  };

  /** @param key the page or form XObject that the structure tree knows the stream by */
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
    let state: { font: ChosenFont | undefined; mode: number } = { font: undefined, mode: 0 };
    const saved: (typeof state)[] = [];
    const resource = (kind: string, operand: Operand | undefined) =>
      operand?.type === 'name' ? reader.get(reader.get(resources, kind), operand.value) : undefined;
    const draw = (object: PDFObject | undefined) => {
      if (!object) fail('DAMAGED', 'Content draws an XObject that is not there.', { page });
      else if (reader.name(object, 'Subtype') !== 'Form') loose.images += mark.kind === 'loose' ? 1 : 0;
      else {
        const known = content.forms.get(object) ?? { page, uses: 0 };
        content.forms.set(object, { ...known, uses: known.uses + 1 });
        paint(object, resources, ownerMark(tree?.ownerOfObject(object), mark), place);
      }
    };
    for (const { name, operands } of readOperators(bytes)) {
      const looseOne = mark.kind === 'loose' ? 1 : 0;
      if (showsText.has(name)) show(operands.at(-1), state.font, state.mode, mark, place);
      else if (name === 'Tf') state.font = choose(asDict(resource('Font', operands[0])), place);
      else if (name === 'BDC' || name === 'BMC') {
        marks.push(mark);
        mark = beginMark({ ...surroundings, key, place, resources }, mark, operands);
      } else if (name === 'EMC') {
        const before = marks.pop();
        if (!before) fail('DAMAGED', 'A marked-content sequence ends that never began.', { page });
        else mark = before;
      } else if (name === 'q') saved.push({ ...state });
      else if (name === 'Q') state = saved.pop() ?? state;
      else if (name === 'Tr') state.mode = operands[0]?.type === 'number' ? operands[0].value : 0;
      else if (paintsPath.has(name)) loose.paths += looseOne;
      else if (name === 'sh') loose.shadings += looseOne;
      else if (name === 'BI') loose.images += looseOne;
      else if (name === 'Do') draw(resource('XObject', operands[0]));
      else if (name === 'gs') {
        const settings = resource('ExtGState', operands[0]);
        const [font] = reader.list(settings, 'Font');
        if (font) state.font = choose(asDict(font), place);
        paint(reader.get(reader.get(settings, 'SMask'), 'G'), resources, exempt, place);
      } else if (name === 'scn' || name === 'SCN')
        paint(resource('Pattern', operands.at(-1)), resources, exempt, place);
    }
    if (marks.length > 0) fail('DAMAGED', 'A marked-content sequence never ends.', { page });
  };

  return { paint, run };
}
