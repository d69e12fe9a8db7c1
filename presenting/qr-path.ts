import { encode } from 'uqr';

/** A QR code as one SVG path, a unit a module, with the quiet zone of four modules around it. */
export interface QrPath {
  /** Modules on each side, quiet zone included. */
  size: number;
  /** `d` of the dark modules. */
  d: string;
}

/** @throws {RangeError} when the text is longer than a QR code can hold (2331 bytes) */
export function qrPath(text: string): QrPath {
  const { size, data } = encode(text, { ecc: 'M', border: 4 });
  const runs = data.flatMap((row, y) =>
    [
      ...row
        .map((isDark) => (isDark ? '#' : ' '))
        .join('')
        .matchAll(/#+/g),
    ].map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
  );
  return { size, d: runs.join('') };
}
