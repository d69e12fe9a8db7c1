/** Whether a GIF has more than one frame (GIF89a specification, appendix A: image descriptors are 0x2C blocks). */
export function isAnimatedGif(bytes: Uint8Array): boolean {
  const byteAt = (index: number) => bytes[index] ?? 0;
  const tableSize = (flags: number) => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0);
  let at = 13 + tableSize(byteAt(10));
  let frames = 0;
  const skipSubBlocks = () => {
    while (at < bytes.length && byteAt(at) > 0) at += byteAt(at) + 1;
    at++;
  };
  while (at < bytes.length && byteAt(at) !== 0x3b) {
    if (byteAt(at) === 0x2c) {
      frames++;
      at += 10 + tableSize(byteAt(at + 9)) + 1;
      skipSubBlocks();
    } else if (byteAt(at) === 0x21) {
      at += 2;
      skipSubBlocks();
    } else break; // not what the specification allows: judge by what was read
  }
  return frames > 1;
}
