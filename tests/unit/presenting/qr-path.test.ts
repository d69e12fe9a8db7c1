import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { qrPath } from '../../../presenting/qr-path.ts';

/** The modules that the path paints dark. */
function paint({ size, d }: { size: number; d: string }): boolean[][] {
  const grid = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [, x = '', y = '', length = ''] of d.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let i = 0; i < Number(length); i++) grid[Number(y)]![Number(x) + i] = true;
  return grid;
}

describe('qrPath', () => {
  const address = 'https://example.org/talk/handout/';

  it('paints every module of the code and no other', () => {
    expect(paint(qrPath(address))).toEqual(encode(address, { ecc: 'M', border: 4 }).data);
  });

  it('keeps four quiet modules around it', () => {
    const grid = paint(qrPath(address));
    const edge = grid.filter(
      (row, y) => y < 4 || y >= grid.length - 4 || row.slice(0, 4).some(Boolean) || row.slice(-4).some(Boolean),
    );
    expect(edge.flat()).not.toContain(true);
  });

  it('refuses what no code can hold', () => expect(() => qrPath('x'.repeat(3_000))).toThrow());
});
