import type { Index } from './cff-parts.ts';

const deepestCall = 10;

/**
 * The width at the head of a Type 2 charstring (Adobe Technical Note 5177, 3.1), relative to the nominal width:
 * one operand more than the first operator needs. Nothing if it has the default width.
 */
export function readCharstringWidth(
  charstring: Uint8Array,
  globalSubrs: Index,
  localSubrs: Index | undefined,
): number | undefined {
  const stack: number[] = [];
  const bias = (count: number) => (count < 1240 ? 107 : count < 33_900 ? 1131 : 32_768);
  const surplus = (isThere: boolean) => ({ width: isThere ? stack[0] : undefined });
  const call = (subrs: Index | undefined, depth: number) => {
    const index = (stack.pop() ?? 0) + bias(subrs?.count ?? 0);
    return subrs && index >= 0 && index < subrs.count && depth < deepestCall
      ? run(subrs.item(index), depth + 1)
      : undefined;
  };
  const run = (bytes: Uint8Array, depth: number): { width: number | undefined } | undefined => {
    for (let at = 0; at < bytes.length; ) {
      const byte = bytes[at++] ?? 0;
      const next = () => bytes[at++] ?? 0;
      if (byte === 28) stack.push((((next() << 8) | next()) << 16) >> 16);
      else if (byte >= 32 && byte <= 246) stack.push(byte - 139);
      else if (byte >= 247 && byte <= 250) stack.push((byte - 247) * 256 + next() + 108);
      else if (byte >= 251 && byte <= 254) stack.push(-(byte - 251) * 256 - next() - 108);
      else if (byte === 255) stack.push(((next() << 24) | (next() << 16) | (next() << 8) | next()) / 65_536);
      else if (byte === 11)
        return undefined; // return: go on in the caller
      else if (byte === 10 || byte === 29) {
        const found = call(byte === 10 ? localSubrs : globalSubrs, depth);
        if (found) return found;
      } else if ([1, 3, 18, 23, 19, 20].includes(byte)) return surplus(stack.length % 2 === 1);
      else if (byte === 21) return surplus(stack.length > 2);
      else if (byte === 22 || byte === 4) return surplus(stack.length > 1);
      else if (byte === 14) return surplus(stack.length === 1 || stack.length === 5);
      else return surplus(false);
    }
    return undefined;
  };
  return run(charstring, 0)?.width;
}
