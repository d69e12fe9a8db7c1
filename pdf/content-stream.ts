/** Reads the operators of a content stream (ISO 32000-1, 7.8.2) one by one, with their operands and byte ranges. */

export type Operand =
  | { type: 'number'; value: number }
  | { type: 'name'; value: string }
  | { type: 'string'; value: Uint8Array }
  | { type: 'array'; value: Operand[] }
  | { type: 'dict'; value: Map<string, Operand> }
  | { type: 'keyword'; value: string };

export interface Operator {
  name: string;
  operands: Operand[];
  /** Where its first operand begins and the operator ends, in bytes. */
  start: number;
  end: number;
}

const isSpace = (byte: number) => byte === 32 || byte === 10 || byte === 13 || byte === 9 || byte === 12 || byte === 0;
const regular = Uint8Array.from({ length: 256 }, (_, byte) =>
  isSpace(byte) || '()<>[]{}/%'.includes(String.fromCharCode(byte)) ? 0 : 1,
);
const isRegular = (byte: number) => regular[byte] === 1;
/** A word that begins otherwise is no number. */
const beginsNumber = (byte: number) => (byte >= 48 && byte <= 57) || byte === 45 || byte === 46 || byte === 43;

/** The values of hexadecimal digits; what is none is above 15. */
const hexValues = Uint8Array.from({ length: 256 }, (_, byte) => {
  const value = Number.parseInt(String.fromCharCode(byte), 16);
  return Number.isNaN(value) ? 255 : value;
});
/** Most words are operators of one or two letters: each is made once. By their bytes, the last one lowest. */
const shortWords: string[] = [];
/** Up to so many digits a number is exact, and so is its quotient by one of these powers as the nearest number. */
const exactDigits = 15;
const powers = Array.from({ length: exactDigits + 1 }, (_, digits) => 10 ** digits);

const escapes: Record<number, number> = { 110: 10, 114: 13, 116: 9, 98: 8, 102: 12 };

export function* readOperators(bytes: Uint8Array): Generator<Operator> {
  const length = bytes.length;
  let at = 0;
  let operands: Operand[] = [];
  let start = -1;

  const byteAt = (index: number) => bytes[index] ?? 0;
  const skipSpace = () => {
    while (at < length) {
      if (isSpace(byteAt(at))) at++;
      else if (byteAt(at) === 37) while (at < length && byteAt(at) !== 10 && byteAt(at) !== 13) at++;
      else break;
    }
  };
  const latin1 = (from: number, to: number) => {
    // Up to a dozen letters a loop is faster than a buffer.
    if (to - from > 12) return Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1');
    let text = '';
    for (let i = from; i < to; i++) text += String.fromCharCode(byteAt(i));
    return text;
  };
  const word = () => {
    const from = at;
    while (at < length && isRegular(byteAt(at))) at++;
    if (at - from > 2) return latin1(from, at);
    const key = at - from === 2 ? byteAt(from) * 256 + byteAt(from + 1) : at - from === 1 ? byteAt(from) : 0;
    return (shortWords[key] ??= latin1(from, at));
  };
  const literalString = (): Uint8Array => {
    const out: number[] = [];
    let depth = 1;
    while (at < length) {
      let byte = byteAt(at++);
      if (byte === 92) {
        byte = byteAt(at++);
        if (byte >= 48 && byte <= 55) {
          let octal = byte - 48;
          for (let digits = 1; digits < 3 && byteAt(at) >= 48 && byteAt(at) <= 55; digits++)
            octal = octal * 8 + byteAt(at++) - 48;
          out.push(octal & 255);
        } else if (byte === 13) at += byteAt(at) === 10 ? 1 : 0;
        else if (byte !== 10) out.push(escapes[byte] ?? byte);
        continue;
      }
      if (byte === 40) depth++;
      if (byte === 41 && --depth === 0) break;
      out.push(byte);
    }
    return Uint8Array.from(out);
  };
  const hexString = (): Uint8Array => {
    const from = at;
    while (at < length && byteAt(at) !== 62) at++;
    const out = new Uint8Array((at - from + 1) >> 1);
    let digits = 0;
    for (let i = from; i < at; i++) {
      const value = hexValues[byteAt(i)] as number;
      if (value > 15) continue;
      if (digits % 2 === 0) out[digits >> 1] = value << 4;
      else (out[digits >> 1] as number) |= value;
      digits++;
    }
    at++;
    return (digits + 1) >> 1 === out.length ? out : out.subarray(0, (digits + 1) >> 1);
  };
  /** A number as content streams write them, without a text of it; nothing, and not a byte further, for anything else. */
  const plainNumber = (): number | undefined => {
    let i = at;
    const first = byteAt(i);
    if (first === 45 || first === 43) i++;
    let value = 0;
    let digits = 0;
    let fraction = -1;
    for (; i < length; i++) {
      const byte = byteAt(i);
      if (byte >= 48 && byte <= 57) {
        value = value * 10 + byte - 48;
        digits++;
        if (fraction >= 0) fraction++;
      } else if (byte === 46 && fraction < 0) fraction = 0;
      else break;
    }
    if (digits === 0 || digits > exactDigits || (i < length && isRegular(byteAt(i)))) return undefined;
    at = i;
    const size = fraction > 0 ? value / (powers[fraction] as number) : value;
    return first === 45 ? -size : size;
  };
  const until = (close: number): Operand[] => {
    const items: Operand[] = [];
    for (skipSpace(); at < length && byteAt(at) !== close; skipSpace()) items.push(token());
    return items;
  };
  const token = (): Operand => {
    const byte = byteAt(at);
    if (byte === 47) {
      at++;
      return {
        type: 'name',
        value: word().replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
      };
    }
    if (byte === 40) {
      at++;
      return { type: 'string', value: literalString() };
    }
    if (byte === 60 && byteAt(at + 1) === 60) {
      at += 2;
      const items = until(62);
      at += 2;
      const value = new Map<string, Operand>();
      for (let i = 0; i + 1 < items.length; i += 2) value.set(String(items[i]?.value), items[i + 1] as Operand);
      return { type: 'dict', value };
    }
    if (byte === 60) {
      at++;
      return { type: 'string', value: hexString() };
    }
    if (byte === 91) {
      at++;
      const value = until(93);
      at++;
      return { type: 'array', value };
    }
    const isNumber = beginsNumber(byte);
    const number = isNumber ? plainNumber() : undefined;
    if (number !== undefined) return { type: 'number', value: number };
    const text = word();
    if (text === '') at++; // a stray delimiter: go on behind it
    return isNumber && /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text)
      ? { type: 'number', value: Number(text) }
      : { type: 'keyword', value: text };
  };
  const skipInlineImage = () => {
    while (
      at < length &&
      !(
        byteAt(at) === 69 &&
        byteAt(at + 1) === 73 &&
        isSpace(byteAt(at - 1)) &&
        (at + 2 >= length || isSpace(byteAt(at + 2)))
      )
    )
      at++;
    at += 2;
  };

  for (skipSpace(); at < length; skipSpace()) {
    if (start < 0) start = at;
    const operand = token();
    if (
      operand.type !== 'keyword' ||
      operand.value === 'true' ||
      operand.value === 'false' ||
      operand.value === 'null'
    ) {
      operands.push(operand);
      continue;
    }
    if (operand.value === 'BI') skipInlineImage();
    yield { name: operand.value, operands, start, end: at };
    operands = [];
    start = -1;
  }
}
