import { expect, test } from 'vitest';
import { splitQuotations } from '../../../../theme/logic/split-quotations.ts';

test('the marks belong to the quoted words', () => {
  expect(splitQuotations('they make it “simply inconceivable”, he argued')).toEqual([
    { text: 'they make it ', isQuoted: false },
    { text: '“simply inconceivable”', isQuoted: true },
    { text: ', he argued', isQuoted: false },
  ]);
});

test('quotations that touch, inner quotations, and none', () => {
  expect(splitQuotations('“a ‘b’”“c”').map(({ text }) => text)).toEqual(['“a ‘b’”', '“c”']);
  expect(splitQuotations('plain words')).toEqual([{ text: 'plain words', isQuoted: false }]);
  expect(splitQuotations('')).toEqual([]);
});

test('a mark without its partner is left as it is', () => {
  expect(splitQuotations('open “ended')).toEqual([{ text: 'open “ended', isQuoted: false }]);
});

test.each(['„so“', '«so»', '「そう」'])('knows the marks of other languages: %s', (quoted) => {
  expect(splitQuotations(`a ${quoted} b`)).toEqual([
    { text: 'a ', isQuoted: false },
    { text: quoted, isQuoted: true },
    { text: ' b', isQuoted: false },
  ]);
});
