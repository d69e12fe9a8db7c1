/** Which images move by themselves, by what their bytes say. */

/** Types of which a file may; of PNG only files that are called so are asked. */
export const mayMove = (contentType: string): boolean => /^image\/(?:gif|webp|avif|apng|svg\+xml)\b/.test(contentType);

export function isAnimated(bytes: Uint8Array): boolean {
  const textAt = (from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString('latin1');
  if (textAt(0, 4) === 'GIF8') return isAnimatedGif(bytes);
  // WebP container specification, "Extended File Format": bit 1 of the flags of VP8X
  if (textAt(0, 4) === 'RIFF') return textAt(12, 16) === 'VP8X' && ((bytes[20] ?? 0) & 2) !== 0;
  // AV1 image file format, 7: the brand of sequences
  if (textAt(4, 8) === 'ftyp') return textAt(8, bytes[3] ?? 8).includes('avis');
  // PNG, third edition, 11.3.6: acTL stands before the image
  if (textAt(1, 4) === 'PNG') return /acTL/.test(textAt(8, bytes.length).split('IDAT')[0] ?? '');
  return isAnimatedDrawing(Buffer.from(bytes).toString('utf8'));
}

/** An SVG that moves by its own elements, or by the styles it brings. */
function isAnimatedDrawing(source: string): boolean {
  const svg = source.replace(/<!--[\s\S]*?-->/g, '');
  return (
    /<(?:animate|animateTransform|animateMotion|set)\s/.test(svg) ||
    /@keyframes[\s\S]*animation(?:-name)?\s*:/.test(svg) ||
    /animation(?:-name)?\s*:[\s\S]*@keyframes/.test(svg)
  );
}

/** A GIF has more than one frame (GIF89a specification, appendix A: image descriptors are 0x2C blocks). */
function isAnimatedGif(bytes: Uint8Array): boolean {
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
