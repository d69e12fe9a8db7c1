import { describe, expect, it } from 'vitest';
import { dateOf, dayOf, parseDate } from '../../../../theme/data/date.ts';

describe('parseDate', () => {
  it.each([
    [1951, { year: 1951 }],
    ['1951', { year: 1951 }],
    ['-44', { year: -44 }],
    ['−44-03-15', { year: -44, month: 3, day: 15 }],
    ['1960-02', { year: 1960, month: 2 }],
    ['1960-02-29', { year: 1960, month: 2, day: 29 }],
  ])('reads %s', (written, date) => expect(parseDate(written)).toEqual(date));

  it.each(['', 0, '1961-02-29', '1960-13', '1960-00', '1960-01-00', '1960-1-1', 'in 1960', '1960–1965', 1960.5])(
    'takes %s for none',
    (written) => expect(parseDate(written)).toBeUndefined(),
  );
});

describe('dayOf', () => {
  it('counts from 1970 and knows no year 0', () => {
    expect(dayOf({ year: 1970 })).toBe(0);
    expect(dayOf({ year: 1970, month: 2, day: 2 })).toBe(32);
    expect(dayOf({ year: 1 }) - dayOf({ year: -1 })).toBe(366);
    expect(dayOf({ year: 99 })).toBeLessThan(dayOf({ year: 1899 }));
  });

  it('is undone by dateOf', () => {
    for (const date of [
      { year: -44, month: 3, day: 15 },
      { year: -1, month: 12, day: 31 },
      { year: 1, month: 1, day: 1 },
      { year: 2024, month: 2, day: 29 },
    ])
      expect(dateOf(dayOf(date))).toEqual(date);
  });
});
