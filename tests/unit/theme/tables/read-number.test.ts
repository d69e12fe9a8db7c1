import { describe, expect, it } from 'vitest';
import { decimalOf, readNumber } from '../../../../theme/tables/read-number.ts';

describe('readNumber', () => {
  it.each([
    ['12', 12],
    ['-4.5', -4.5],
    ['−4.5', -4.5],
    ['+0.25', 0.25],
    ['1,234.5', 1234.5],
    ['12,34,567', 1234567],
    ['1 234', 1234],
    ['1\u202F234\u00A0567', 1234567],
    ['1’234.5', 1234.5],
    ['6.02e23', 6.02e23],
    ['１２', 12],
    ['१२३', 123],
    ['١٬٢٣٤٫٥', 1234.5],
  ])('reads %s with a point', (text, value) => expect(readNumber(text, '.')).toBe(value));

  it.each([
    ['12,5', 12.5],
    ['1.234,5', 1234.5],
    ['1 234,5', 1234.5],
    ['١٬٢٣٤٫٥', 1234.5],
  ])('reads %s with a comma', (text, value) => expect(readNumber(text, ',')).toBe(value));

  it.each(['', 'n/a', '12 %', '1,23', '12,5', '1.2.3', '--1', '1 23', '0x12', 'Infinity', ',5'])(
    'takes %j for none',
    (text) => expect(readNumber(text, '.')).toBeUndefined(),
  );
});

describe('decimalOf', () => {
  it.each([
    ['1,234.5', '.'],
    ['1.234,5', ','],
    ['1,234,567', '.'],
    ['1.234.567', ','],
    ['12,5', ','],
    ['0.125', '.'],
    ['1234.567', '.'],
    ['1.234', 'unclear'],
    ['-12,345', 'unclear'],
    ['1234', undefined],
    ['1 234', undefined],
  ])('of %s is %s', (text, decimal) => expect(decimalOf(text)).toBe(decimal));
});
