export interface Type1Font {
  kind: 'type1';
  names: string[];
  /** Thousandths of the font size; nothing for a glyph that is not there. */
  widthNamed: (name: string) => number | undefined;
  /** Its own encoding: name by character code. `standard` is StandardEncoding. */
  encoding: Map<number, string> | 'standard';
}

/** Reads a Type 1 program (Adobe Type 1 Font Format, 1990). @throws RangeError if it has no glyphs */
export function readType1(whole: Uint8Array): Type1Font {
  const bytes = whole[0] === 0x80 ? withoutSegments(whole) : whole;
  const text = Buffer.from(bytes).toString('latin1');
  const mark = text.indexOf('eexec');
  if (mark < 0) throw new RangeError('no encrypted part');
  let from = mark + 5;
  while (/\s/.test(text[from] ?? '')) from++;
  const isHex = /^[0-9a-f\s]{8}/i.test(text.slice(from, from + 8));
  const cipher = isHex
    ? Buffer.from(text.slice(from).replace(/[^0-9a-f]/gi, ''), 'hex')
    : Buffer.from(bytes.subarray(from));
  const plain = decrypt(cipher, 55_665, 4);
  const body = plain.toString('latin1');
  const skip = Number(/\/lenIV\s+(\d+)/.exec(body)?.[1] ?? 4);
  const scale = Number(/\/FontMatrix\s*\[\s*([\d.eE+-]+)/.exec(text)?.[1] ?? 0.001) * 1000;
  const widths = new Map<string, number>();
  const start = body.indexOf('/CharStrings');
  const glyph = /\/([^\s/{}[\]()<>%]+)\s+(\d+)\s+(?:RD|-\|)\s/g;
  glyph.lastIndex = Math.max(0, start);
  for (let found = glyph.exec(body); found && start >= 0; found = glyph.exec(body)) {
    const [, name = '', length = '0'] = found;
    const code = plain.subarray(glyph.lastIndex, glyph.lastIndex + Number(length));
    widths.set(name, readWidth(decrypt(code, 4_330, skip)) * scale);
    glyph.lastIndex += Number(length);
  }
  if (widths.size === 0) throw new RangeError('no glyphs');
  return {
    kind: 'type1',
    names: [...widths.keys()],
    widthNamed: (name) => widths.get(name),
    encoding: readEncoding(text.slice(0, mark)),
  };
}

/** A PFB file wraps its parts in segments of their own: 0x80, a type, a length. */
function withoutSegments(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 6 <= bytes.length && bytes[at] === 0x80 && bytes[at + 1] !== 3; ) {
    const length = view.getUint32(at + 2, true);
    parts.push(bytes.subarray(at + 6, at + 6 + length));
    at += 6 + length;
  }
  return Buffer.concat(parts);
}

function decrypt(cipher: Uint8Array, key: number, skip: number): Buffer {
  const plain = Buffer.alloc(cipher.length);
  let r = key;
  for (let i = 0; i < cipher.length; i++) {
    const byte = cipher[i] ?? 0;
    plain[i] = byte ^ (r >> 8);
    r = ((byte + r) * 52_845 + 22_719) & 0xffff;
  }
  return plain.subarray(skip);
}

/** The width that hsbw or sbw sets at the head of a charstring. */
function readWidth(charstring: Uint8Array): number {
  const stack: number[] = [];
  for (let at = 0; at < charstring.length; ) {
    const byte = charstring[at++] ?? 0;
    const next = () => charstring[at++] ?? 0;
    if (byte >= 32 && byte <= 246) stack.push(byte - 139);
    else if (byte >= 247 && byte <= 250) stack.push((byte - 247) * 256 + next() + 108);
    else if (byte >= 251 && byte <= 254) stack.push(-(byte - 251) * 256 - next() - 108);
    else if (byte === 255) stack.push((next() << 24) | (next() << 16) | (next() << 8) | next());
    else if (byte === 13) return stack[1] ?? 0;
    else if (byte === 12) {
      const escaped = next();
      if (escaped === 7) return stack[2] ?? 0;
      if (escaped !== 12) return 0;
      const divisor = stack.pop() ?? 1;
      stack.push((stack.pop() ?? 0) / divisor);
    } else return 0;
  }
  return 0;
}

function readEncoding(clear: string): Type1Font['encoding'] {
  if (/\/Encoding\s+StandardEncoding/.test(clear)) return 'standard';
  const encoding = new Map<number, string>();
  for (const [, code, name] of clear.matchAll(/dup\s+(\d+)\s*\/([^\s/{}[\]()<>%]+)\s+put/g))
    encoding.set(Number(code), name ?? '');
  return encoding;
}
