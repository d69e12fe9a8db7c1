import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../../../../cli/parse-command-line.ts';
import { slidesInRange } from '../../../../export/options/slide-range.ts';

describe('slidesInRange', () => {
  it.each<[string, number, number[]]>([
    ['', 3, [1, 2, 3]],
    ['2', 3, [2]],
    ['1-2', 3, [1, 2]],
    ['2-', 4, [2, 3, 4]],
    ['3,1', 3, [1, 3]],
    ['1-3,2-4', 9, [1, 2, 3, 4]],
    ['1, 3 , 2', 3, [1, 2, 3]],
    ['5-2', 9, []],
    ['7', 3, []],
    ['2-99', 3, [2, 3]],
    ['0', 3, []],
    ['0-2', 3, [1, 2]],
    ['', 0, []],
    ['1-999999999', 2, [1, 2]],
  ])('%j of %i slides', (range, total, expected) => {
    expect(slidesInRange(range, total)).toEqual(expected);
  });

  it('selects exactly the slides that some part names', () => {
    const part = fc.oneof(
      fc.nat(30).map((no) => ({ typed: `${no}`, from: no, to: no })),
      fc.nat(30).map((no) => ({ typed: `${no}-`, from: no, to: Number.POSITIVE_INFINITY })),
      fc.tuple(fc.nat(30), fc.nat(30)).map(([from, to]) => ({ typed: `${from}-${to}`, from, to })),
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), fc.nat(25), (parts, total) => {
        const all = Array.from({ length: total }, (_, i) => i + 1);
        expect(slidesInRange(parts.map(({ typed }) => typed).join(','), total)).toEqual(
          all.filter((no) => parts.some(({ from, to }) => from <= no && no <= to)),
        );
      }),
    );
  });

  it('understands every range that the command line accepts', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\d\-, ]{1,8}$/), (typed) => {
        let range: string;
        try {
          range = parseCommandLine('export', [`--range=${typed}`]).given.range ?? '';
        } catch {
          return;
        }
        const numbers = range.match(/\d+/g)?.map(Number) ?? [];
        const selected = slidesInRange(range, 20);
        expect(selected).toEqual([...new Set(selected)].sort((a, b) => a - b));
        if (!range.includes('-'))
          expect(selected).toEqual(
            numbers
              .filter((no) => no > 0 && no <= 20)
              .sort((a, b) => a - b)
              .filter((no, i, all) => no !== all[i - 1]),
          );
      }),
    );
  });
});
