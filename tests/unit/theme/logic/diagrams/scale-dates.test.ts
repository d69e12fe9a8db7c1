import { describe, expect, it } from 'vitest';
import { dayOf, parseDate } from '../../../../../theme/data/date.ts';
import { findTicks } from '../../../../../theme/logic/diagrams/scale-dates.ts';

const ticks = (from: string, to: string, width: number) =>
  findTicks(dayOf(parseDate(from)!), dayOf(parseDate(to)!), width).map(({ text }) => text);

describe('findTicks', () => {
  it('marks years, months or days, whatever there is room for', () => {
    expect(ticks('1950', '1990', 400)).toEqual(['1950', '1960', '1970', '1980', '1990']);
    expect(ticks('1950-02', '1954', 400)).toEqual(['1951', '1952', '1953', '1954']);
    expect(ticks('1960-01-19', '1960-05', 600)).toEqual(['1960-02', '1960-03', '1960-04', '1960-05']);
    expect(ticks('2011-03-11', '2011-03-14', 500)).toEqual(['2011-03-11', '2011-03-12', '2011-03-13', '2011-03-14']);
  });

  it('goes from December to January', () => {
    expect(ticks('1959-10', '1960-04', 400)).toEqual(['1959-10', '1960-01', '1960-04']);
  });

  it('has no year 0', () => {
    expect(ticks('-100', '100', 200)).toEqual(['−100', '1', '100']);
    expect(ticks('-2', '2', 400)).toEqual(['−2', '−1', '1', '2']);
  });

  it('leaves room for the words, and ends', () => {
    for (const [from, to] of [
      ['1900', '1901'],
      ['-3000', '2000'],
      ['1999-12-30', '2000-01-02'],
      ['5', '90000'],
    ] as const)
      for (const width of [120, 433, 860]) {
        const found = findTicks(dayOf(parseDate(from)!), dayOf(parseDate(to)!), width);
        const perDay = width / (dayOf(parseDate(to)!) - dayOf(parseDate(from)!));
        // The year 1 stands for a year 0 that is not there.
        for (const [i, tick] of found.slice(1).entries())
          expect((tick.day - found[i]!.day) * perDay).toBeGreaterThan(found[i]!.text === '1' ? 0 : 60);
      }
  });
});
