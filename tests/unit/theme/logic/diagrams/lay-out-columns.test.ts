import { expect, test } from 'vitest';
import { leftOf, rightOf } from '../../../../../theme/logic/diagrams/box.ts';
import { layOutColumns } from '../../../../../theme/logic/diagrams/lay-out-columns.ts';

test('columns and gaps fill the width, rows and gaps the height', () => {
  const cells = layOutColumns({
    width: 800,
    height: 300,
    columns: [{ rows: 1 }, { rows: 3, share: 2 }],
    gap: 80,
    rowGap: 15,
  });
  expect(cells[0]).toEqual([{ left: 0, top: 0, width: 240, height: 300 }]);
  expect(cells[1]?.map(({ left, top, width, height }) => [left, top, width, height])).toEqual([
    [320, 0, 480, 90],
    [320, 105, 480, 90],
    [320, 210, 480, 90],
  ]);
});

test('one box stands at the middle of three: the arrow between them is straight', () => {
  const [one = [], three = []] = layOutColumns({
    width: 500,
    height: 333,
    columns: [{ rows: 1 }, { rows: 3 }],
    gap: 50,
  });
  expect(rightOf(one[0]!).y).toBeCloseTo(leftOf(three[1]!).y);
});
