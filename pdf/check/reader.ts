import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFBool,
  PDFDict,
  type PDFDocument,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { asName, asText, entry, resolve, streamBytes } from '../objects.ts';
import type { Fail } from './check-report.ts';

/** The largest decoded stream that is looked at: far more than any page, and no bomb. */
const largestStream = 64 << 20;
/** The same for all streams of a file together. */
const mostDecoded = 1 << 30;

export type Reader = ReturnType<typeof createReader>;

/** Reads objects of a PDF that may be broken: what has the wrong type is not there, what cannot be decoded is reported. */
export function createReader(pdf: PDFDocument, fail: Fail) {
  const decoded = new Map<PDFObject, Uint8Array>();
  let total = 0;
  const refs = new Map<PDFObject, string>();
  for (const [ref, object] of pdf.context.enumerateIndirectObjects())
    refs.set(object, `${ref.objectNumber} ${ref.generationNumber}`);

  let dicts: PDFDict[] | undefined;

  const get = (holder: PDFObject | undefined, key: string): PDFObject | undefined => {
    const value = entry(pdf, holder, key);
    return value === PDFNull ? undefined : value;
  };
  const follow = (object: PDFObject | undefined) => {
    const value = resolve(pdf, object);
    return value === PDFNull ? undefined : value;
  };
  const numberOf = (object: PDFObject | undefined) => {
    const value = follow(object);
    return value instanceof PDFNumber ? value.asNumber() : undefined;
  };
  /** The bytes of a stream, or of the streams of an array; empty if they cannot be decoded. */
  const bytes = (object: PDFObject | undefined, page?: number): Uint8Array => {
    const at = follow(object);
    if (at instanceof PDFArray)
      return Buffer.concat(at.asArray().flatMap((part) => [bytes(part, page), Buffer.from('\n')]));
    if (!(at instanceof PDFStream)) return new Uint8Array();
    const known = decoded.get(at);
    if (known) return known;
    let result = new Uint8Array();
    try {
      if (total > mostDecoded) throw new Error('too much');
      result = new Uint8Array(decode(pdf, at));
      total += result.length;
    } catch {
      fail('DAMAGED', 'A stream cannot be decoded.', { page, object: refs.get(at) });
    }
    decoded.set(at, result);
    return result;
  };
  return {
    pdf,
    get,
    follow,
    bytes,
    /** `12 0`, for an object that stands on its own. */
    refOf: (object: PDFObject | undefined): string | undefined =>
      object instanceof PDFRef ? `${object.objectNumber} ${object.generationNumber}` : object && refs.get(object),
    numberOf,
    dict: (holder: PDFObject | undefined, key: string) => asDict(get(holder, key)),
    name: (holder: PDFObject | undefined, key: string) => asName(get(holder, key)),
    number: (holder: PDFObject | undefined, key: string) => numberOf(get(holder, key)),
    isTrue: (holder: PDFObject | undefined, key: string) => get(holder, key) === PDFBool.True,
    text: (holder: PDFObject | undefined, key: string) => safeText(get(holder, key)),
    textOf: (object: PDFObject | undefined) => safeText(follow(object)),
    /** The items of an array, resolved; a single object counts as an array of one. */
    list: (holder: PDFObject | undefined, key: string): PDFObject[] => {
      const value = get(holder, key);
      const items = value instanceof PDFArray ? value.asArray().map(follow) : [value];
      return items.filter((item) => item !== undefined);
    },
    /** Every object of the file that stands on its own. */
    objects: () => [...refs.keys()],
    /** Every dictionary of the file, on its own, in another one or in an array; not those of streams. */
    dicts: (): PDFDict[] => (dicts ??= collectDicts(refs.keys())),
  };
}

function collectDicts(objects: Iterable<PDFObject>): PDFDict[] {
  const found: PDFDict[] = [];
  const open = [...objects];
  for (let object = open.pop(); object; object = open.pop()) {
    if (object instanceof PDFDict) {
      found.push(object);
      for (const value of object.values()) if (isContainer(value)) open.push(value);
    } else if (object instanceof PDFArray) {
      for (const item of object.asArray()) if (isContainer(item)) open.push(item);
    }
  }
  return found;
}

const isContainer = (object: PDFObject) => object instanceof PDFDict || object instanceof PDFArray;

export function asDict(object: PDFObject | undefined): PDFDict | undefined {
  return object instanceof PDFDict ? object : object instanceof PDFStream ? object.dict : undefined;
}

function safeText(object: PDFObject | undefined): string | undefined {
  try {
    return asText(object);
  } catch {
    return undefined; // a hexadecimal string of odd bytes
  }
}

function decode(pdf: PDFDocument, stream: PDFStream): Uint8Array {
  const filter = entry(pdf, stream, 'Filter');
  const only = filter instanceof PDFArray && filter.size() === 1 ? resolve(pdf, filter.get(0)) : filter;
  if (stream instanceof PDFRawStream && asName(only) === 'FlateDecode' && !entry(pdf, stream, 'DecodeParms')) {
    try {
      return inflateSync(stream.contents, { maxOutputLength: largestStream });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw error;
    }
  }
  if (!(stream instanceof PDFRawStream)) return stream.getContents();
  if (stream.contents.length > largestStream / 32) throw new Error('too large');
  return streamBytes(pdf, stream);
}
