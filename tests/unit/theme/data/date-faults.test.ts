import { describe, expect, it } from 'vitest';
import { findDateFaults } from '../../../../theme/data/date-faults.ts';

const found = (data: Parameters<typeof findDateFaults>[0]) =>
  findDateFaults(data).map(({ path, says }) => [path.slice(1).join('.'), says]);

describe('findDateFaults', () => {
  it('is silent where every event has its place', () => {
    const events = [
      { when: '1951' },
      { when: 44, date: -44 },
      { when: '8 September 1951', date: '1951-09-08' },
      { when: 'three years', date: '1957-02', until: 1960 },
      { when: 'the 90s', date: 1990 },
    ];
    expect(found({ events })).toEqual([]);
  });

  it('names what is no date, and what has none', () => {
    expect(found({ from: '1950s', events: [{ when: 'long ago' }, { when: 1951, until: '1952-13' }] })).toEqual([
      ['from', expect.stringContaining('`1950s`')],
      ['events.0', expect.stringContaining('“long ago”')],
      ['events.1.until', expect.stringContaining('`1952-13`')],
    ]);
  });

  it('names a place in another year than the words tell', () => {
    expect(found({ events: [{ when: '8 September 1951', date: '1952-09-08' }] })).toEqual([
      ['events.0.date', expect.stringContaining('1952')],
    ]);
  });

  it('names an end before the beginning, and what is off the axis', () => {
    expect(found({ events: [{ when: 1951, until: 1950 }] })).toEqual([['events.0.until', expect.any(String)]]);
    expect(found({ from: 1960, to: 1970, events: [{ when: 1951 }, { when: 1965, until: 1971 }] })).toEqual([
      ['events.0', expect.stringContaining('from: 1960')],
      ['events.1', expect.stringContaining('to: 1970')],
    ]);
  });
});
