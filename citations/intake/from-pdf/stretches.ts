import type { Piece, Stretch } from './page.ts';

/** Wider than this, in ems, a gap on a line parts columns or cells, not words. */
const widestSpace = 1.5;
const raisedSigns = new Map([...'0123456789'].map((digit, i) => [digit, '⁰¹²³⁴⁵⁶⁷⁸⁹'[i] ?? digit]));

/** Joins what a page sets one after the other on one base line; a raised or lowered sign belongs to its neighbours. */
export function joinPieces(pieces: readonly Piece[]): Stretch[] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const open = groups.at(-1);
    if (open && goesOn(open, piece)) open.push(piece);
    else groups.push([piece]);
  }
  return groups.map(toStretch);
}

function goesOn(open: readonly Piece[], piece: Piece): boolean {
  const last = open.at(-1) as Piece;
  const main = mainOf(open);
  const size = Math.max(main.size, piece.size);
  const gap = piece.x0 - last.x1;
  if (gap < -0.4 * size || gap > widestSpace * size) return false;
  const isScript = Math.min(main.size, piece.size) < 0.88 * size;
  return Math.abs(piece.y - main.y) < (isScript ? 0.62 : 0.25) * size;
}

/** The piece that says how large a stretch is and where it stands. */
const mainOf = (pieces: readonly Piece[]): Piece =>
  pieces.reduce((main, piece) => (piece.size > main.size * 1.05 ? piece : main));

export function toStretch(pieces: Piece[]): Stretch {
  const { y, size } = mainOf(pieces);
  const text = pieces.map((piece, i) => gapBefore(piece, pieces[i - 1]) + readPiece(piece, y, size)).join('');
  const letters = (list: readonly Piece[]) => list.reduce((sum, { text: own }) => sum + own.length, 0);
  return {
    pieces,
    text,
    x0: Math.min(...pieces.map(({ x0 }) => x0)),
    x1: Math.max(...pieces.map(({ x1 }) => x1)),
    y,
    size,
    isBold: letters(pieces.filter(({ isBold }) => isBold)) > 0.8 * letters(pieces),
  };
}

function gapBefore(piece: Piece, before: Piece | undefined): string {
  if (!before) return '';
  return piece.isParted || piece.x0 - before.x1 > 0.2 * Math.max(piece.size, before.size) ? ' ' : '';
}

/** Small digits above the line are the raised digits that Unicode has: marks of notes stay apart from numbers. */
function readPiece({ text, y, size }: Piece, lineY: number, lineSize: number): string {
  const isRaised = size < 0.88 * lineSize && y - lineY > 0.15 * lineSize;
  return isRaised && /^\d[\d,\s–-]*$/u.test(text)
    ? text.replace(/\d/gu, (digit) => raisedSigns.get(digit) ?? digit)
    : text;
}
