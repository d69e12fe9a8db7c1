import { expect, it } from 'vitest';
import { markQuoted } from '../../../../handout/deck/mark-quoted.ts';

const show = (text: string, quoted: [number, number][], repairs: number[] = []) =>
  markQuoted({
    text,
    quoted: quoted.map(([start, end]) => ({ start, end, slides: [1], notes: [] })),
    errata: repairs.map((end) => ({ start: end - 1, end, raw: '', read: '', why: '' })),
  })
    .map((run) => (run.isQuoted ? `[${run.text}]` : run.text) + (run.erratum === undefined ? '' : `†${run.erratum}`))
    .join('');

it.each<[string, [number, number][], string]>([
  ['abcdef', [], 'abcdef'],
  ['abcdef', [[0, 6]], '[abcdef]'],
  ['abcdef', [[2, 4]], 'ab[cd]ef'],
  [
    'abcdef',
    [
      [1, 4],
      [2, 5],
    ],
    'a[b][cd][e]f',
  ],
])('%s with %j', (text, quoted, marked) => {
  expect(show(text, quoted)).toBe(marked);
});

it('puts a dagger after what was repaired, inside a quotation too', () => {
  expect(show('abcdef', [[1, 5]], [3])).toBe('a[bc]†0[de]f');
});
