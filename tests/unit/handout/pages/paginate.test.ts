import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Piece, type Placed, paginate } from '../../../../handout/pages/paginate.ts';

/** A text of so many lines of 10 pixels; a page may begin with any but the second and the last. */
function text(count: number, parts: Partial<Piece> = {}): Piece {
  const lines = Array.from({ length: count }, (_, i) => ({
    top: i * 10,
    bottom: i * 10 + 10,
    mayBegin: i !== 1 && i !== count - 1,
  }));
  return { height: count * 10, lines: () => lines, least: 0, gap: 0, ...parts };
}
const slide = (height: number, parts: Partial<Piece> = {}) => text(0, { least: height, isSlide: true, ...parts });

/** Pages as `piece:from-to`, `piece` alone where the text is whole. */
const show = (pages: Placed[][]) =>
  pages.map((page) =>
    page
      .map(({ piece, from, to }) => (from === 0 && to === undefined ? `${piece}` : `${piece}:${from}-${to ?? ''}`))
      .join(' '),
  );

describe('paginate', () => {
  it('fills a page and goes on to the next', () => {
    expect(show(paginate([slide(40), slide(40), slide(40)], 100, 9))).toEqual(['0 1', '2']);
  });

  it('counts the gap between two pieces, not before the first', () => {
    expect(show(paginate([slide(50), slide(50, { gap: 1 })], 100, 9))).toEqual(['0', '1']);
    expect(show(paginate([slide(50, { gap: 9 }), slide(49, { gap: 1 })], 100, 9))).toEqual(['0 1']);
  });

  it('holds no more slides than asked for', () => {
    expect(show(paginate([text(1), slide(1), slide(1), slide(1), text(1)], 100, 2))).toEqual(['0 1 2', '3 4']);
  });

  it('has no page where there is nothing to print', () => {
    expect(paginate([], 100, 9)).toEqual([]);
  });

  it('leaves room on every further page for what stands above the text there', () => {
    expect(show(paginate([text(25, { renamed: 20 })], 104, 9))).toEqual(['0:0-10', '0:10-18', '0:18-']);
  });

  it('puts the next slide below the end of a text that went on', () => {
    const below = [slide(50, { leads: true }), text(10), slide(30, { leads: true }), text(2)];
    expect(show(paginate(below, 104, 1))).toEqual(['0 1:0-5', '1:5- 2 3']);
  });

  it('divides a text between lines, over as many pages as it takes', () => {
    expect(show(paginate([text(25)], 104, 9))).toEqual(['0:0-10', '0:10-20', '0:20-']);
  });

  it('leaves no line alone at the head or the foot of a page', () => {
    expect(show(paginate([slide(90), text(10)], 104, 9))).toEqual(['0', '1']);
    expect(show(paginate([text(11)], 104, 9))).toEqual(['0:0-9', '0:9-']);
  });

  it('divides what is taller than a page at any line if no line is right for it', () => {
    const lines = text(20)
      .lines()
      .map((line) => ({ ...line, mayBegin: false }));
    expect(show(paginate([slide(50), { ...text(20), lines: () => lines }], 104, 9))).toEqual(['0', '1:0-10', '1:10-']);
  });

  it('turns the page for a piece that is better whole, if that leaves less than a third of it empty', () => {
    const whole = text(10, { isWhole: true });
    expect(show(paginate([slide(50), whole], 120, 9))).toEqual(['0 1:0-6', '1:6-']);
    expect(show(paginate([slide(90), whole], 120, 9))).toEqual(['0', '1']);
    expect(show(paginate([slide(60), text(30, { isWhole: true })], 104, 9))).toEqual([
      '0 1:0-4',
      '1:4-14',
      '1:14-24',
      '1:24-',
    ]);
  });

  it('keeps a slide whole: the text beside it flows on', () => {
    expect(show(paginate([slide(60), text(20, { least: 50 })], 104, 9))).toEqual(['0', '1:0-10', '1:10-']);
    expect(show(paginate([slide(40), text(12, { least: 50 })], 104, 9))).toEqual(['0 1:0-6', '1:6-']);
  });

  it('keeps a heading with the lines that follow it', () => {
    expect(show(paginate([slide(70), text(2, { leads: true }), text(20)], 100, 9))).toEqual([
      '0',
      '1 2:0-7',
      '2:7-16',
      '2:16-',
    ]);
  });

  it('places what is taller than a page and cannot be divided, once', () => {
    expect(show(paginate([slide(10), slide(500), slide(10)], 100, 9))).toEqual(['0', '1', '2']);
  });

  it('places every line of every piece once and in order, whatever it is given', () => {
    const piece = fc
      .record({
        count: fc.nat(40),
        least: fc.nat(150),
        gap: fc.nat(20),
        renamed: fc.nat(20),
        leads: fc.boolean(),
        isSlide: fc.boolean(),
      })
      .map(({ count, ...parts }) => text(count, parts));
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 20 }),
        fc.integer({ min: 30, max: 200 }),
        fc.integer({ min: 1, max: 4 }),
        (pieces, room, perPage) => {
          const pages = paginate(pieces, room, perPage);
          expect(pages.every((page) => page.length > 0)).toBe(true);
          const placed = pages.flat();
          pieces.forEach((piece, i) => {
            const parts = placed.filter((one) => one.piece === i);
            expect(parts[0]?.from).toBe(0);
            expect(parts.at(-1)?.to).toBe(undefined);
            parts.slice(1).forEach(({ from }, n) => void expect(from).toBe(parts[n]?.to));
            if (piece.isSlide) expect(parts.length).toBeGreaterThan(0);
          });
          expect(placed.map((one) => one.piece)).toEqual(placed.map((one) => one.piece).toSorted((a, b) => a - b));
        },
      ),
    );
  });
});
