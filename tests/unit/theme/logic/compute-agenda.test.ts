import { expect, test } from 'vitest';
import { computeAgenda, progressIn } from '../../../../theme/logic/compute-agenda.ts';

const slide = (no: number, frontmatter: { section?: string; minutes?: number }) => ({
  no,
  meta: { slide: { frontmatter } },
});
const agenda = computeAgenda({ I: 'Concepts', II: 'Sources', III: 'Rest' }, [
  slide(1, { minutes: 0.5 }),
  slide(2, { section: 'I', minutes: 1 }),
  slide(3, { section: 'I', minutes: 1.5 }),
  slide(4, { section: 'II' }),
  slide(5, { section: 'Backup', minutes: 9 }),
]);

test('a part has its slides and their minutes', () => {
  expect(agenda).toEqual([
    { numeral: 'I', name: 'Concepts', slides: [2, 3], minutes: 2.5 },
    { numeral: 'II', name: 'Sources', slides: [4], minutes: 0 },
    { numeral: 'III', name: 'Rest', slides: [], minutes: 0 },
  ]);
});

test('progress grows within a part, is nothing before it and whole after it', () => {
  const [first, , empty] = agenda;
  expect([1, 2, 3, 4].map((no) => progressIn(first!, no))).toEqual([0, 0.5, 1, 1]);
  expect(progressIn(empty!, 4)).toBe(0);
});
