import { expect, it } from 'vitest';
import { edgeVariants } from '../../../../citations/match/edge-variants.ts';
import { findSpans } from '../../../../citations/match/find-spans.ts';

it.each([
  ['The end.', ['the end.', 'The end', 'the end']],
  ["'Do more.'", ["'do more.'", "'Do more'", "'do more'"]],
  ['end,', ['End,', 'end', 'End']],
  ['1970s', []],
  ['end', ['End']],
  ['end;', ['End;']],
  ['ßig', []],
  ['信頼。', ['信頼']],
  ['…end', ['…End', 'end', 'End']],
  ['end…', ['End…', 'end', 'End']],
  ['…', []],
])('%s', (quotation, variants) => {
  expect(edgeVariants(quotation)).toEqual(variants);
});

it('finds every place of a text that cuts no word', () => {
  expect(findSpans('may maybe may-be may.', 'may', [{ start: 0, end: 21 }])).toEqual([
    { start: 0, end: 3 },
    { start: 17, end: 20 },
  ]);
  expect(
    findSpans('a b a b', 'a b', [
      { start: 0, end: 3 },
      { start: 5, end: 7 },
    ]),
  ).toEqual([{ start: 0, end: 3 }]);
  expect(findSpans('a', '', [{ start: 0, end: 1 }])).toEqual([]);
});
