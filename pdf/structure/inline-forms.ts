import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';
import { readOperators } from '../content-stream.ts';
import { asName, entry, streamBytes } from '../objects.ts';
import { firstFree } from './number-forms.ts';
import { identity, type Matrix, matrixOf, multiply, ownMatrix, placePattern } from './place-patterns.ts';
import { findForm, isTagged } from './read-sequences.ts';
import { type Element, elementsIn } from './structure.ts';

/**
 * Puts the content of tagged forms where they are painted. Chromium prints whatever is scaled or turned as a form; tags
 * in there are correct, but many readers (pdf.js is one) take its sequences for those of the page with the same numbers.
 *
 * A form that is painted translucent or blended stays one: its parts would look different one by one.
 */
export function inlineForms(pdf: PDFDocument, root: Element): void {
  const moved = new Map<PDFRef, { page: PDFRef; numbers: Map<number, number> }>();
  for (const { ref: page, node } of pdf.getPages()) {
    const resources = node.Resources();
    if (!resources || !holdsTaggedForm(pdf, resources)) continue;
    const content = streamBytes(pdf, node.Contents());
    let next = firstFree(content);
    /** @param within the form whose content this is, and its place on the page; undefined for the page's own */
    const expand = (
      bytes: Uint8Array,
      numbers?: Map<number, number>,
      within?: { form: PDFObject; place: Matrix },
    ): Uint8Array => {
      const out: Uint8Array[] = [];
      let copied = 0;
      const replace = (start: number, end: number, ...parts: Uint8Array[]) => {
        out.push(bytes.subarray(copied, start), ...parts);
        copied = end;
      };
      /** Whether what is painted covers what is below it, and where it goes. */
      let state = { isOpaque: true, place: within?.place ?? identity };
      const saved: (typeof state)[] = [];
      let depth = 0;
      for (const { name, operands, start, end } of readOperators(bytes)) {
        const [first, second] = operands;
        if (name === 'q') saved.push(state);
        else if (name === 'Q') state = saved.pop() ?? state;
        else if (name === 'cm') state = { ...state, place: multiply(matrixOf(operands), state.place) };
        else if (name === 'gs' && first?.type === 'name') {
          const set = entry(pdf, entry(pdf, resources, 'ExtGState'), first.value);
          state = { ...state, isOpaque: isOpaque(pdf, set) };
        } else if (within && /^scn$/i.test(name) && operands.at(-1)?.type === 'name') {
          const placed = placePattern(
            pdf,
            { form: within.form, page: resources },
            String(operands.at(-1)?.value),
            within.place,
          );
          const rest = operands.flatMap((operand) => (operand.type === 'number' ? `${operand.value} ` : '')).join('');
          if (placed) replace(start, end, Buffer.from(`${rest}/${placed} ${name}`, 'latin1'));
        } else if (name === 'BMC' || name === 'BDC') {
          depth++;
          const mcid = second?.type === 'dict' ? second.value.get('MCID') : undefined;
          if (!numbers || mcid?.type !== 'number' || first?.type !== 'name') continue;
          numbers.set(mcid.value, next);
          replace(start, end, Buffer.from(`/${first.value} <</MCID ${next++}>> BDC`, 'latin1'));
        } else if (name === 'EMC') depth--;
        else if (name === 'Do' && first?.type === 'name' && depth === 0 && state.isOpaque) {
          const form = findForm(pdf, resources, first.value);
          if (!form || !isTagged(form.object) || moved.has(form.ref)) continue;
          if (!mergeResources(pdf, resources, entry(pdf, form.object, 'Resources'))) continue;
          const forms = entry(pdf, resources, 'XObject');
          if (forms instanceof PDFDict) forms.delete(PDFName.of(first.value));
          const own = new Map<number, number>();
          moved.set(form.ref, { page, numbers: own });
          const frame = Buffer.from(`q\n${placementOf(pdf, form.object)}`, 'latin1');
          const place = multiply(ownMatrix(pdf, form.object), state.place);
          const content = expand(streamBytes(pdf, form.object), own, { form: form.object, place });
          replace(start, end, frame, content, Buffer.from('\nQ\n', 'latin1'));
        }
      }
      replace(bytes.length, bytes.length);
      return Buffer.concat(out);
    };
    const expanded = expand(content);
    node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.stream(expanded)));
  }
  for (const { kids } of elementsIn(root))
    for (const kid of kids) {
      const move = kid.kind === 'content' && kid.form ? moved.get(kid.form) : undefined;
      const mcid = kid.kind === 'content' ? move?.numbers.get(kid.mcid) : undefined;
      if (kid.kind !== 'content' || !move || mcid === undefined) continue;
      Object.assign(kid, { stream: move.page, page: move.page, form: undefined, mcid });
    }
}

function holdsTaggedForm(pdf: PDFDocument, resources: PDFDict): boolean {
  const objects = entry(pdf, resources, 'XObject');
  if (!(objects instanceof PDFDict)) return false;
  return objects.keys().some((key) => {
    const form = findForm(pdf, resources, key.decodeText());
    return form !== undefined && isTagged(form.object);
  });
}

/** Neither translucent nor blended nor masked (ISO 32000-1, 8.4.5). */
function isOpaque(pdf: PDFDocument, state: PDFObject | undefined): boolean {
  const alpha = entry(pdf, state, 'ca');
  const mode = asName(entry(pdf, state, 'BM')) ?? 'Normal';
  const mask = entry(pdf, state, 'SMask');
  return (
    (!(alpha instanceof PDFNumber) || alpha.asNumber() === 1) &&
    mode === 'Normal' &&
    (mask === undefined || asName(mask) === 'None')
  );
}

/** Adds what a form uses to what the page uses. @returns false, and adds nothing, if a name means two things */
function mergeResources(pdf: PDFDocument, target: PDFDict, source: PDFObject | undefined): boolean {
  if (!(source instanceof PDFDict)) return true;
  const pairs = source.keys().flatMap((kind) => {
    const from = entry(pdf, source, kind.decodeText());
    return from instanceof PDFDict ? from.entries().map(([name, value]) => ({ kind, name, value })) : [];
  });
  const known = ({ kind, name }: (typeof pairs)[number]) => {
    const into = entry(pdf, target, kind.decodeText());
    return into instanceof PDFDict ? into.get(name) : undefined;
  };
  if (pairs.some((pair) => known(pair) !== undefined && known(pair) !== pair.value)) return false;
  for (const { kind, name, value } of pairs) {
    const into = entry(pdf, target, kind.decodeText());
    if (into instanceof PDFDict) into.set(name, value);
    else target.set(kind, pdf.context.obj({ [name.decodeText()]: value }));
  }
  return true;
}

/** The operators that place a form and clip it to its box (ISO 32000-1, 8.10.1). */
function placementOf(pdf: PDFDocument, form: PDFObject): string {
  const numbers = (key: string) => {
    const list = entry(pdf, form, key);
    return list instanceof PDFArray
      ? list.asArray().map((each) => (each instanceof PDFNumber ? each.asNumber() : 0))
      : undefined;
  };
  const matrix = numbers('Matrix');
  const [left = 0, bottom = 0, right = 0, top = 0] = numbers('BBox') ?? [];
  const clip = `${left} ${bottom} ${right - left} ${top - bottom} re W n\n`;
  return `${matrix ? `${matrix.join(' ')} cm\n` : ''}${numbers('BBox') ? clip : ''}`;
}
