/** The two structures that a CFF program is built of (Adobe Technical Note 5176, 4 and 5). */

/** Operands by operator. */
export type Dict = Map<number, number[]>;

/** Operators of two bytes, 12 and another one. */
export const escaped = (operator: number) => 1200 + operator;

/** A list of byte strings. */
export interface Index {
  count: number;
  item: (index: number) => Uint8Array;
  /** Where the next structure begins. */
  end: number;
}

export function readIndex(view: DataView, at: number): Index {
  const count = view.getUint16(at);
  const none = { count: 0, item: () => new Uint8Array(), end: at + 2 };
  if (count === 0) return none;
  const size = view.getUint8(at + 2);
  const offset = (index: number) => {
    let value = 0;
    for (let i = 0; i < size; i++) value = value * 256 + view.getUint8(at + 3 + index * size + i);
    return value;
  };
  const data = at + 2 + (count + 1) * size;
  const item = (index: number) => {
    const from = data + offset(index);
    return new Uint8Array(view.buffer, view.byteOffset + from, Math.max(0, data + offset(index + 1) - from));
  };
  return { count, item, end: data + offset(count) };
}

/** What each half byte of a real number stands for. */
const realDigits = [...'0123456789', '.', 'E', 'E-', '', '-'];

export function readDict(bytes: Uint8Array): Dict {
  const dict: Dict = new Map();
  let operands: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at++] ?? 0;
    const next = () => bytes[at++] ?? 0;
    if (byte <= 21) {
      dict.set(byte === 12 ? escaped(next()) : byte, operands);
      operands = [];
    } else if (byte === 28) operands.push((((next() << 8) | next()) << 16) >> 16);
    else if (byte === 29) operands.push((next() << 24) | (next() << 16) | (next() << 8) | next());
    else if (byte === 30) {
      let text = '';
      for (let ended = false; !ended && at < bytes.length; ) {
        const pair = next();
        for (const nibble of [pair >> 4, pair & 15]) {
          if (nibble === 15) ended = true;
          else if (!ended) text += realDigits[nibble] ?? '';
        }
      }
      operands.push(Number(text) || 0);
    } else if (byte <= 246) operands.push(byte - 139);
    else if (byte <= 250) operands.push((byte - 247) * 256 + next() + 108);
    else if (byte <= 254) operands.push(-(byte - 251) * 256 - next() - 108);
  }
  return dict;
}
