import { fail } from '../../findings/failure.ts';

/** The encodings that are recognised; `-bom` means that a byte-order mark stands before the text. */
export const encodings = [
  'utf-8',
  'utf-8-bom',
  'utf-16le',
  'utf-16le-bom',
  'utf-16be',
  'utf-16be-bom',
  'windows-1252',
] as const;
/** One of the encodings. */
export type Encoding = (typeof encodings)[number];

/**
 * The text of a file, without its byte-order mark; line ends stay as they are.
 * @throws {Failure} SOURCE_UNREADABLE where the bytes are not text in that encoding
 */
export function decodeBytes(bytes: Uint8Array, encoding: Encoding = detectEncoding(bytes)): string {
  try {
    return new TextDecoder(encoding.replace(/-bom$/u, ''), { fatal: true }).decode(bytes);
  } catch {
    return fail('SOURCE_UNREADABLE', `The file is not text in ${encoding}.`);
  }
}

/**
 * The encoding of a file: its byte-order mark says, or the zero bytes that UTF-16 puts into Western text, or whether
 * it reads as UTF-8; what is left is Windows-1252, the WHATWG default for old files.
 * @throws {Failure} SOURCE_UNREADABLE where the file holds zero bytes and is no UTF-16
 */
export function detectEncoding(bytes: Uint8Array): Encoding {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8-bom';
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le-bom';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be-bom';
  if (bytes.includes(0)) return detectUtf16(bytes);
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** Western text in UTF-16 has a zero in most of its characters, always on the same side. */
function detectUtf16(bytes: Uint8Array): Encoding {
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 1].map((side) => head.filter((byte, i) => byte === 0 && i % 2 === side).length);
  const [even = 0, odd = 0] = zeros;
  const few = head.length / 100;
  if (odd > even * 4 && odd > few) return 'utf-16le';
  if (even > odd * 4 && even > few) return 'utf-16be';
  return fail('SOURCE_UNREADABLE', 'The file is binary: it holds zero bytes and is not UTF-16.');
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}
