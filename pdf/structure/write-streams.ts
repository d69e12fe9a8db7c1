import { deflateSync } from 'node:zlib';
import { PDFDict, type PDFDocument, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import { readOperators } from '../content-stream.ts';
import { showing } from '../fonts.ts';
import { type Edit, findForm, isTagged, type TaggedStream } from './read-sequences.ts';

const pathBuilding = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're']);
const pathPainting = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);

/**
 * Rewrites the content streams: each marked sequence gets the type of its element, and everything that has none is an
 * artifact (ISO 14289-1, 7.1).
 *
 * @param typeOf type of the element that a sequence belongs to, if any
 */
export function writeStreams(
  pdf: PDFDocument,
  streams: Iterable<TaggedStream>,
  typeOf: (stream: PDFRef, mcid: number) => string | undefined,
): void {
  const { context } = pdf;
  const pages = new Map(pdf.getPages().map(({ ref, node }) => [ref, node]));
  for (const stream of streams) {
    const content = deflateSync(markContent(pdf, stream, (mcid) => typeOf(stream.ref, mcid)));
    const old = stream.form && context.lookup(stream.form);
    const dict = old instanceof PDFRawStream ? old.dict.clone(context) : context.obj({});
    if (!(dict instanceof PDFDict)) continue;
    dict.delete(PDFName.of('DecodeParms'));
    dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
    const written = PDFRawStream.of(dict, content);
    if (stream.form) context.assign(stream.form, written);
    else pages.get(stream.page)?.set(PDFName.of('Contents'), context.register(written));
  }
}

/** Goes through a stream once; what lies between the changes is copied as it is. */
function markContent(
  pdf: PDFDocument,
  { bytes: source, resources, edits }: TaggedStream,
  typeOf: (mcid: number) => string | undefined,
): Uint8Array {
  const bytes = applyEdits(source, edits);
  const out: Uint8Array[] = [];
  let copied = 0;
  const copyTo = (end: number) => {
    out.push(bytes.subarray(copied, end));
    copied = end;
  };
  const insert = (text: string) => out.push(Buffer.from(text, 'latin1'));
  const wrap = (start: number, end: number) => {
    copyTo(start);
    insert('/Artifact BMC\n');
    copyTo(end);
    insert('\nEMC\n');
  };
  /** For each sequence that is open: whether what it holds is tagged or an artifact. */
  const open: boolean[] = [];
  const isLoose = () => !open.includes(true);
  let pathStart = -1;
  let isWrapping = false; // an artifact of loose text, within one text object
  const endWrapping = (at: number) => {
    if (!isWrapping) return;
    copyTo(at);
    insert('EMC\n');
    isWrapping = false;
  };

  for (const { name, operands, start, end } of readOperators(bytes)) {
    if (name === 'BDC' || name === 'BMC') {
      endWrapping(start);
      const [tag, properties] = operands;
      const mcid = properties?.type === 'dict' ? properties.value.get('MCID') : undefined;
      if (mcid?.type === 'number') {
        const type = typeOf(mcid.value);
        copyTo(start);
        insert(type ? `/${type} <</MCID ${mcid.value}>> BDC` : '/Artifact BMC');
        copied = end;
      }
      open.push(mcid?.type === 'number' || (tag?.type === 'name' && tag.value === 'Artifact'));
    } else if (name === 'EMC') {
      endWrapping(start);
      open.pop();
    } else if (pathBuilding.has(name)) pathStart = pathStart < 0 ? start : pathStart;
    else if (pathPainting.has(name)) {
      if (isLoose()) wrap(pathStart < 0 ? start : pathStart, end);
      pathStart = -1;
    } else if (name === 'n') pathStart = -1;
    else if (showing.has(name)) {
      if (isWrapping || !isLoose()) continue;
      copyTo(start);
      insert('/Artifact BMC\n');
      isWrapping = true;
    } else if (name === 'ET') endWrapping(start);
    else if (name === 'sh' || name === 'BI') {
      if (isLoose()) wrap(start, end);
    } else if (name === 'Do' && operands[0]?.type === 'name' && isLoose()) {
      const form = findForm(pdf, resources, operands[0].value);
      if (!form || !isTagged(form.object)) wrap(start, end);
    }
  }
  copyTo(bytes.length);
  return Buffer.concat(out);
}

function applyEdits(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  if (edits.length === 0) return bytes;
  const out: Uint8Array[] = [];
  let copied = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    out.push(bytes.subarray(copied, start), Buffer.from(text, 'latin1'));
    copied = end;
  }
  return Buffer.concat([...out, bytes.subarray(copied)]);
}
