import { type PDFDocument, PDFName, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { readOperators } from '../content-stream.ts';
import { codesIn, createFontFinder, type Font, showing } from '../fonts.ts';
import { asName, entry, streamBytes } from '../objects.ts';
import { createLigatureReader } from './spell-ligatures.ts';

/** The content stream of a page, or of a form that is tagged within. */
export interface TaggedStream {
  /** The page or the form. */
  ref: PDFRef;
  page: PDFRef;
  form: PDFRef | undefined;
  resources: PDFObject | undefined;
  bytes: Uint8Array;
  /** Text of each marked sequence, by its number; empty where it paints no text. */
  texts: Map<number, string>;
  /** The same, cut where an operator ends. */
  pieces: Map<number, Piece[]>;
  /** Changes to be made when the stream is written. */
  edits: Edit[];
}

interface PieceAt {
  /** Where the text object begins that the operator is in. */
  begin: number;
  end: number;
  font: Font;
  fontName: string;
  size: number;
  codes: readonly number[];
  isFollowed: boolean;
}

/** What one operator shows. */
export interface Piece {
  text: string;
  /** Where the operator is; undefined within a form that is not tagged. */
  at: PieceAt | undefined;
}

/** In place of the bytes from `start` to `end`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Places the text that follows, wherever the last text ends (ISO 32000-1, 9.4.2). */
const placing = new Set(['Td', 'TD', 'Tm', 'T*', "'", '"', 'BT', 'ET']);

/** Reads what the marked sequences of all pages, and of the forms they paint, say. */
export function readSequences(pdf: PDFDocument): Map<PDFRef, TaggedStream> {
  const found = new Map<PDFRef, TaggedStream>();
  const fontOf = createFontFinder(pdf);
  const ligatures = createLigatureReader(pdf);

  /** @param outer where the text of a form goes that is not tagged within */
  const read = (stream: TaggedStream, outer: ((piece: Piece) => void) | undefined, depth: number): void => {
    const open: (number | undefined)[] = [];
    let font: Font | undefined;
    let fontName = '';
    let size = 0;
    let begin = 0;
    let last: Piece | undefined;
    const say = (piece: Piece) => {
      const mcid = open.findLast((each) => each !== undefined);
      if (mcid !== undefined) stream.pieces.get(mcid)?.push(piece);
      else outer?.({ ...piece, at: undefined });
    };
    for (const operator of readOperators(stream.bytes)) {
      const { name, operands, end } = operator;
      if (placing.has(name)) last = undefined;
      if (name === 'BT') begin = operator.start;
      if (name === 'BDC' || name === 'BMC') {
        const properties = operands[1];
        const mcid = properties?.type === 'dict' ? properties.value.get('MCID') : undefined;
        open.push(mcid?.type === 'number' ? mcid.value : undefined);
        if (mcid?.type === 'number' && !stream.pieces.has(mcid.value)) stream.pieces.set(mcid.value, []);
        ligatures.open(operator);
      } else if (name === 'EMC') {
        open.pop();
        ligatures.close(operator, stream);
      } else if (name === 'Tf' && operands[0]?.type === 'name') {
        fontName = operands[0].value;
        font = fontOf(stream.resources, fontName);
        size = operands[1]?.type === 'number' ? operands[1].value : 0;
      } else if (showing.has(name) && font) {
        let text = '';
        const codes = [...codesIn(operands.at(-1), font)];
        for (const code of codes) text += font.unicode.get(code) ?? '\uFFFD';
        if (last?.at) last.at.isFollowed = true;
        const piece = { text, at: { begin, end, font, fontName, size, codes, isFollowed: false } };
        ligatures.show(font, codes, piece);
        say(piece);
        last = piece;
      } else if (name === 'Do' && operands[0]?.type === 'name' && depth < 12) {
        const form = findForm(pdf, stream.resources, operands[0].value);
        if (!form || found.has(form.ref)) continue;
        const inner = createStream(form.ref, stream.page, form.ref, {
          resources: entry(pdf, form.object, 'Resources') ?? stream.resources,
          bytes: streamBytes(pdf, form.object),
        });
        if (isTagged(form.object)) found.set(form.ref, inner);
        read(inner, say, depth + 1);
      }
    }
  };
  for (const { ref, node } of pdf.getPages()) {
    const parts = { resources: node.Resources(), bytes: streamBytes(pdf, node.Contents()) };
    const stream = createStream(ref, ref, undefined, parts);
    found.set(ref, stream);
    read(stream, undefined, 0);
  }
  ligatures.finish();
  for (const { pieces, texts } of found.values())
    for (const [mcid, all] of pieces) texts.set(mcid, all.map(({ text }) => text).join(''));
  return found;
}

const createStream = (
  ref: PDFRef,
  page: PDFRef,
  form: PDFRef | undefined,
  parts: Pick<TaggedStream, 'resources' | 'bytes'>,
): TaggedStream => ({ ref, page, form, ...parts, texts: new Map(), pieces: new Map(), edits: [] });

/** The form (ISO 32000-1, 8.10) of that name, if it is one. */
export function findForm(pdf: PDFDocument, resources: PDFObject | undefined, name: string) {
  const forms = entry(pdf, resources, 'XObject') as { get?: (key: PDFName) => PDFObject | undefined } | undefined;
  const ref = forms?.get?.(PDFName.of(name));
  const object = ref instanceof PDFRef ? pdf.context.lookup(ref) : undefined;
  return ref instanceof PDFRef && object instanceof PDFStream && asName(entry(pdf, object, 'Subtype')) === 'Form'
    ? { ref, object }
    : undefined;
}

/** A form with marked sequences of its own. */
export const isTagged = (form: PDFStream): boolean => form.dict.has(PDFName.of('StructParents'));
