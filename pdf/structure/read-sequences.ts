import { type PDFDocument, PDFName, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { readOperators } from '../content-stream.ts';
import { codesIn, createFontFinder, type Font, showing } from '../fonts.ts';
import { asName, entry, streamBytes } from '../objects.ts';

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
}

/** Reads what the marked sequences of all pages, and of the forms they paint, say. */
export function readSequences(pdf: PDFDocument): Map<PDFRef, TaggedStream> {
  const found = new Map<PDFRef, TaggedStream>();
  const fontOf = createFontFinder(pdf);

  /** @param outer where the text of a form goes that is not tagged within */
  const read = (stream: TaggedStream, outer: ((text: string) => void) | undefined, depth: number): void => {
    const open: (number | undefined)[] = [];
    let font: Font | undefined;
    const say = (text: string) => {
      const mcid = open.findLast((each) => each !== undefined);
      if (mcid !== undefined) stream.texts.set(mcid, (stream.texts.get(mcid) ?? '') + text);
      else outer?.(text);
    };
    for (const { name, operands } of readOperators(stream.bytes)) {
      if (name === 'BDC' || name === 'BMC') {
        const properties = operands[1];
        const mcid = properties?.type === 'dict' ? properties.value.get('MCID') : undefined;
        open.push(mcid?.type === 'number' ? mcid.value : undefined);
        if (mcid?.type === 'number') stream.texts.set(mcid.value, stream.texts.get(mcid.value) ?? '');
      } else if (name === 'EMC') open.pop();
      else if (name === 'Tf' && operands[0]?.type === 'name') font = fontOf(stream.resources, operands[0].value);
      else if (showing.has(name) && font) {
        let text = '';
        for (const code of codesIn(operands.at(-1), font)) text += font.unicode.get(code) ?? '\uFFFD';
        say(text);
      } else if (name === 'Do' && operands[0]?.type === 'name' && depth < 12) {
        const form = findForm(pdf, stream.resources, operands[0].value);
        if (!form || found.has(form.ref)) continue;
        const inner = {
          ref: form.ref,
          page: stream.page,
          form: form.ref,
          resources: entry(pdf, form.object, 'Resources') ?? stream.resources,
          bytes: streamBytes(pdf, form.object),
          texts: new Map<number, string>(),
        };
        if (isTagged(form.object)) found.set(form.ref, inner);
        read(inner, say, depth + 1);
      }
    }
  };
  for (const { ref, node } of pdf.getPages()) {
    const stream = {
      ref,
      page: ref,
      form: undefined,
      resources: node.Resources(),
      bytes: streamBytes(pdf, node.Contents()),
      texts: new Map<number, string>(),
    };
    found.set(ref, stream);
    read(stream, undefined, 0);
  }
  return found;
}

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
