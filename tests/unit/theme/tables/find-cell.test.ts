import { expect, it } from 'vitest';
import { changeCell, findCell } from '../../../../theme/tables/find-cell.ts';

const text = '\uFEFFKind,cite,Count\r\n"Boats, ""old""\nand new", ¶1 ,12\nShips,¶2\n';

it.each([
  [2, 0, '"Boats, ""old""\nand new"'],
  [2, 1, ' ¶1 '],
  [2, 2, '12'],
  [4, 1, '¶2'],
  [4, 2, undefined],
  [9, 1, undefined],
])('finds the cell of line %i in column %i', (line, column, written) => {
  const place = findCell(text, line, column);
  expect(place && text.slice(place.start, place.end)).toBe(written);
});

it('puts words that need quotation marks between them, and leaves the others as they are', () => {
  const change = (to: string | undefined) => {
    const place = findCell(text, 4, 1);
    return place && changeCell(text, place, () => to)?.slice(place.start);
  };
  expect(change('¶3')).toBe('¶3\n');
  expect(change('¶3, ¶4')).toBe('"¶3, ¶4"\n');
  expect(change('"¶3, ¶4"')).toBe('"¶3, ¶4"\n');
  expect(change(undefined)).toBeUndefined();
});
