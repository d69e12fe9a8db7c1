import { PDFDict, type PDFDocument, type PDFObject, PDFRawStream, type PDFRef, type PDFStream } from '@cantoo/pdf-lib';
import { readOperators } from '../content-stream.ts';
import { entry, streamBytes } from '../objects.ts';
import { findForm, isTagged } from './read-sequences.ts';
import { type Element, elementsIn } from './structure.ts';

/**
 * Gives the marked sequences in forms numbers that no other of the page has. The format only asks that they differ within
 * a stream (ISO 32000-1, 14.7.4.2), but many readers (pdf.js and MuPDF are two) look for them by their numbers on the page
 * and would read one in place of the other.
 */
export function numberForms(pdf: PDFDocument, root: Element): void {
  const renumbered = new Map<PDFRef, Map<number, number>>();
  for (const { node } of pdf.getPages()) {
    const forms = [...taggedForms(pdf, node.Resources())];
    if (forms.length === 0) continue;
    let next = firstFree(streamBytes(pdf, node.Contents()));
    for (const { ref, object } of forms) {
      if (renumbered.has(ref)) continue;
      const numbers = new Map<number, number>();
      renumbered.set(ref, numbers);
      const bytes = streamBytes(pdf, object);
      const out: Uint8Array[] = [];
      let copied = 0;
      for (const { name, operands, start, end } of readOperators(bytes)) {
        const [tag, properties] = operands;
        const mcid = properties?.type === 'dict' ? properties.value.get('MCID') : undefined;
        if (name !== 'BDC' || mcid?.type !== 'number' || tag?.type !== 'name') continue;
        const number = numbers.get(mcid.value) ?? next++;
        numbers.set(mcid.value, number);
        out.push(bytes.subarray(copied, start), Buffer.from(`/${tag.value} <</MCID ${number}>> BDC`, 'latin1'));
        copied = end;
      }
      const dict = object.dict.clone(pdf.context);
      for (const key of [...dict.keys()])
        if (/^(?:Filter|DecodeParms|Length)$/.test(key.decodeText())) dict.delete(key);
      pdf.context.assign(ref, PDFRawStream.of(dict, Buffer.concat([...out, bytes.subarray(copied)])));
    }
  }
  for (const { kids } of elementsIn(root))
    for (const kid of kids)
      if (kid.kind === 'content' && kid.form) kid.mcid = renumbered.get(kid.form)?.get(kid.mcid) ?? kid.mcid;
}

/** The tagged forms that a page paints, those in other forms too. */
function* taggedForms(
  pdf: PDFDocument,
  resources: PDFObject | undefined,
  seen = new Set<PDFRef>(),
): Generator<{ ref: PDFRef; object: PDFStream }> {
  const objects = entry(pdf, resources, 'XObject');
  if (!(objects instanceof PDFDict)) return;
  for (const key of objects.keys()) {
    const form = findForm(pdf, resources, key.decodeText());
    if (!form || seen.has(form.ref)) continue;
    seen.add(form.ref);
    if (isTagged(form.object)) yield form;
    yield* taggedForms(pdf, entry(pdf, form.object, 'Resources'), seen);
  }
}

/** The first number from which on none is taken in a content stream. */
export function firstFree(content: Uint8Array): number {
  let free = 0;
  for (const { name, operands } of readOperators(content)) {
    const mcid = name === 'BDC' && operands[1]?.type === 'dict' ? operands[1].value.get('MCID') : undefined;
    if (mcid?.type === 'number') free = Math.max(free, mcid.value + 1);
  }
  return free;
}
