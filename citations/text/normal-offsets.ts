import type { NormalText } from './normalise.ts';

/** Where the character at `index` of the normal text begins in the original. */
export function rawStart(normal: NormalText, index: number): number {
  if (index >= normal.text.length) return normal.rawLength;
  const piece = normal.pieces[lastPiece(normal, (p) => p.normal <= index)];
  if (!piece) return index;
  return piece.copied ? piece.raw + index - piece.normal : piece.raw;
}

/** Where the character before `index` of the normal text ends in the original. */
export function rawEnd(normal: NormalText, index: number): number {
  if (index <= 0) return 0;
  const at = lastPiece(normal, (p) => p.normal <= index - 1);
  const piece = normal.pieces[at];
  if (!piece) return index;
  if (piece.copied) return piece.raw + index - piece.normal;
  return normal.pieces[at + 1]?.raw ?? normal.rawLength;
}

/** Where the character at `offset` of the original stands in the normal text. */
export function normalStart(normal: NormalText, offset: number): number {
  const at = lastPiece(normal, (p) => p.raw <= offset);
  const piece = normal.pieces[at];
  if (!piece || offset >= normal.rawLength) return normal.text.length;
  return piece.copied ? piece.normal + offset - piece.raw : piece.normal;
}

/** Where the part of the original that ends before `offset` ends in the normal text. */
export function normalEnd(normal: NormalText, offset: number): number {
  if (offset <= 0) return 0;
  const at = lastPiece(normal, (p) => p.raw <= offset - 1);
  const piece = normal.pieces[at];
  if (!piece) return normal.text.length;
  if (piece.copied) return piece.normal + offset - piece.raw;
  return normal.pieces[at + 1]?.normal ?? normal.text.length;
}

/** Index of the last piece for which `holds`; pieces are in order, so half of them are ruled out at a time. */
function lastPiece({ pieces }: NormalText, holds: (piece: NormalText['pieces'][number]) => boolean): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(pieces[middle] as NormalText['pieces'][number])) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
