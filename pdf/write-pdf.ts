import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import {
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';

/** Objects to an object stream: few enough for a viewer to read one quickly, many enough to compress well. */
const batchSize = 200;

/**
 * Serialises a document as PDF 1.7 (2.0 if its header says so) with object streams and a cross-reference stream
 * (ISO 32000-1, 7.5.7 and 7.5.8). The file identifier is a hash of the content: same objects, same bytes.
 * pdf-lib's own writer needs time quadratic in the number of objects (20 s for 1,000 slides); this one is linear.
 */
export function writePdf(pdf: PDFDocument): Uint8Array {
  const { context } = pdf;
  const chunks: Uint8Array[] = [];
  let offset = 0;
  const push = (bytes: Uint8Array) => {
    chunks.push(bytes);
    offset += bytes.length;
  };
  const latin1 = (text: string) => Buffer.from(text, 'latin1');
  /** For each object number: kind (1: at an offset, 2: in a stream), and the two fields of that kind. */
  const places: [number, number, number][] = [[0, 0, 65_535]];
  const objects = context.enumerateIndirectObjects().sort(([a], [b]) => a.objectNumber - b.objectNumber);
  const hash = createHash('sha256');

  push(latin1(`%PDF-${context.header.getVersionString() === '2.0' ? '2.0' : '1.7'}\n%\u0081\u0081\u0081\u0081\n`));
  const writeWhole = ({ objectNumber: number, generationNumber: generation }: PDFRef, object: PDFObject) => {
    places[number] = [1, offset, generation];
    const body = serialise(object);
    hash.update(body);
    push(latin1(`${number} ${generation} obj\n`));
    push(body);
    push(latin1('\nendobj\n'));
  };
  const packed: [PDFRef, PDFObject][] = [];
  for (const pair of objects) {
    if (pair[1] instanceof PDFStream || pair[0].generationNumber !== 0) writeWhole(...pair);
    else packed.push(pair);
  }
  let next = context.largestObjectNumber + 1;
  for (let from = 0; from < packed.length; from += batchSize) {
    const batch = packed.slice(from, from + batchSize);
    const bodies = batch.map(([, object]) => serialise(object));
    let at = 0;
    const index = batch.map(([ref], i) => {
      places[ref.objectNumber] = [2, next, i];
      const pair = `${ref.objectNumber} ${at}`;
      at += (bodies[i]?.length ?? 0) + 1;
      return pair;
    });
    const head = latin1(`${index.join(' ')}\n`);
    const content = deflateSync(Buffer.concat([head, ...bodies.flatMap((body) => [body, latin1('\n')])]), { level: 9 });
    hash.update(content);
    places[next] = [1, offset, 0];
    push(
      latin1(
        `${next} 0 obj\n<</Type/ObjStm/N ${batch.length}/First ${head.length}/Filter/FlateDecode/Length ${content.length}>>\nstream\n`,
      ),
    );
    push(content);
    push(latin1('\nendstream\nendobj\n'));
    next++;
  }
  const id = PDFHexString.of(hash.digest('hex').slice(0, 32).toUpperCase());
  const start = offset;
  places[next] = [1, start, 0];
  const table = Buffer.alloc((next + 1) * 7);
  for (let number = 0; number <= next; number++) {
    const [kind, second, third] = places[number] ?? [0, 0, 65_535];
    table.writeUInt8(kind, number * 7);
    table.writeUInt32BE(second, number * 7 + 1);
    table.writeUInt16BE(third, number * 7 + 5);
  }
  const content = deflateSync(table, { level: 9 });
  const trailer = context.obj({
    Type: 'XRef',
    Size: next + 1,
    W: [1, 4, 2],
    Filter: 'FlateDecode',
    Length: content.length,
    ID: [id, id],
  });
  for (const key of ['Root', 'Info'] as const) {
    const ref = context.trailerInfo[key];
    if (ref) trailer.set(PDFName.of(key), ref);
  }
  push(latin1(`${next} 0 obj\n`));
  push(serialise(trailer));
  push(latin1('\nstream\n'));
  push(content);
  push(latin1(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(chunks);
}

function serialise(object: PDFObject): Uint8Array {
  if (object instanceof PDFStream) object.dict.set(PDFName.of('Length'), PDFNumber.of(object.getContentsSize()));
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}
