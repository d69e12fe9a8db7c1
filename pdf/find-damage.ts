import { inflateSync } from 'node:zlib';

/** Where an object stands: at an offset of the file, or as the nth in an object stream. */
type Place = { offset: number; generation: number } | { stream: number; index: number };

interface File {
  bytes: Uint8Array;
  text: string;
  /** By object number. */
  places: Map<number, Place>;
  /** Reference to the catalogue, `12 0 R`. */
  root: string;
  /** Where the last object ends. */
  end: number;
}

const header = /^%PDF-(?:1\.7|2\.0)\n%[\x80-\xff]{4}\n/;
const reference = /(\d+) \d+ R\b/g;

/**
 * Opens finished bytes as a viewer does, from their end: every object stands where the cross-reference table says and
 * the objects fill the file without a gap, every stream has its length, and the page tree has all pages
 * (ISO 32000-1, 7.5). The reader is strict, knows only what we write, and has no code in common with the writer.
 *
 * @returns what is wrong; undefined if nothing is
 */
export function findDamage(bytes: Uint8Array, pages: number): string | undefined {
  try {
    const file = readTable(bytes);
    checkWholeObjects(file);
    const packed = readObjectStreams(file);
    const found = countPages(file.root, (number) => packed.get(number) ?? wholeObject(file, number));
    demand(found === pages, `it has ${found} pages, not ${pages}`);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

function demand(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Error(otherwise);
}

function readTable(bytes: Uint8Array): File {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  demand(header.test(text), 'it does not begin as a PDF');
  const tail = /\nstartxref\n(\d+)\n%%EOF\n$/.exec(text.slice(-40));
  demand(tail !== null, 'its end is missing');
  const start = Number(tail[1]);
  const dataStart = text.indexOf('\nstream\n', start) + 8;
  const trailer = /^\d+ 0 obj\n(<<[\s\S]*>>)\nstream\n$/.exec(text.slice(start, dataStart))?.[1] ?? '';
  const field = (pattern: RegExp) => pattern.exec(trailer)?.[1] ?? '';
  demand(/\/W \[ 1 4 2 \]/.test(trailer), 'its cross-reference table is not where it should be');
  const rows = inflateSync(bytes.subarray(dataStart, dataStart + Number(field(/\/Length (\d+)/))));
  demand(rows.length === Number(field(/\/Size (\d+)/)) * 7, 'its cross-reference table is too short or too long');
  const places = new Map<number, Place>();
  for (let at = 0; at < rows.length; at += 7) {
    const [kind, second, third] = [rows[at], rows.readUInt32BE(at + 1), rows.readUInt16BE(at + 5)];
    if (kind === 1) places.set(at / 7, { offset: second, generation: third });
    else if (kind === 2) places.set(at / 7, { stream: second, index: third });
  }
  return { bytes, text, places, root: field(/\/Root (\d+ \d+ R)/), end: text.length - tail[0].length + 1 };
}

/** Each begins where the one before it ends. */
function checkWholeObjects({ text, places, end }: File): void {
  const whole = [...places].flatMap(([number, place]) => ('offset' in place ? [{ number, ...place }] : []));
  whole.sort((a, b) => a.offset - b.offset);
  demand(whole[0]?.offset === header.exec(text)?.[0].length, 'something stands before its first object');
  whole.forEach(({ number, generation, offset }, i) => {
    const next = whole[i + 1]?.offset ?? end;
    const begins = text.startsWith(`${number} ${generation} obj\n`, offset);
    demand(begins && text.startsWith('\nendobj\n', next - 8), `object ${number} is not where it should be`);
    if (!text.startsWith('\nendstream', next - 18)) return;
    const data = text.indexOf('\nstream\n', offset) + 8;
    const length = new RegExp(`/Length ${next - 18 - data}(?!\\d)`);
    demand(length.test(text.slice(offset, data)), `stream ${number} is not as long as it should be`);
  });
}

function wholeObject({ text, places }: File, number: number): string | undefined {
  const place = places.get(number);
  return place && 'offset' in place ? text.slice(place.offset, text.indexOf('endobj\n', place.offset)) : undefined;
}

/** The objects in object streams, by their numbers. */
function readObjectStreams({ bytes, text, places }: File): Map<number, string> {
  const numbers = new Map<number, number[]>();
  for (const [number, place] of places)
    if ('stream' in place) {
      const inside = numbers.get(place.stream) ?? [];
      inside[place.index] = number;
      numbers.set(place.stream, inside);
    }
  const objects = new Map<number, string>();
  for (const [stream, inside] of numbers) {
    const place = places.get(stream);
    demand(place !== undefined && 'offset' in place, `object stream ${stream} is missing`);
    const data = text.indexOf('\nstream\n', place.offset) + 8;
    const first = Number(/\/First (\d+)/.exec(text.slice(place.offset, data))?.[1]);
    const content = inflateSync(bytes.subarray(data)).toString('latin1');
    const pairs = content.slice(0, first).trim().split(' ').map(Number);
    demand(pairs.length === inside.length * 2, `object stream ${stream} holds another number of objects`);
    inside.forEach((number, i) => {
      const end = i + 1 < inside.length ? first + (pairs[i * 2 + 3] ?? 0) : content.length;
      demand(pairs[i * 2] === number && content[end - 1] === '\n', `object ${number} is not where it should be`);
      objects.set(number, content.slice(first + (pairs[i * 2 + 1] ?? 0), end));
    });
  }
  return objects;
}

/** Goes through the page tree (ISO 32000-1, 7.7.3). */
function countPages(root: string, objectAt: (number: number) => string | undefined): number {
  const follow = (ref: string | undefined, from: string): string => {
    const object = objectAt(Number.parseInt(ref ?? '', 10));
    demand(object !== undefined, `${from} refers to an object that is not there`);
    return object;
  };
  const count = (node: string): number => {
    if (/\/Type\s*\/Page\b/.test(node)) {
      for (const [ref] of node.matchAll(reference)) follow(ref, 'a page');
      return 1;
    }
    const kids = /\/Kids\s*\[([^\]]*)\]/.exec(node)?.[1]?.match(reference) ?? [];
    const sum = kids.reduce((all, kid) => all + count(follow(kid, 'the page tree')), 0);
    demand(Number(/\/Count (\d+)/.exec(node)?.[1]) === sum, 'its page tree has another number of pages than it says');
    return sum;
  };
  const catalogue = follow(root, 'the trailer');
  demand(/\/Type\s*\/Catalog\b/.test(catalogue), 'it has no catalogue');
  return count(follow(/\/Pages (\d+ \d+ R)/.exec(catalogue)?.[1], 'the catalogue'));
}
