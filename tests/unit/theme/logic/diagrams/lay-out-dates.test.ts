import { describe, expect, it } from 'vitest';
import { layOutDates } from '../../../../../theme/logic/diagrams/lay-out-dates.ts';

const size = { width: 868, height: 340 };
const lay = (events: Parameters<typeof layOutDates>[0]['events'], more = {}) =>
  layOutDates({ label: 'L', events, ...more }, size);

describe('layOutDates', () => {
  it('places events to scale, in the order of time', () => {
    const { events } = lay([
      { when: 2000, text: 'c' },
      { when: 1990, text: 'a' },
      { when: 1995, text: 'b' },
    ]);
    expect(events.map(({ event }) => event.text)).toEqual(['a', 'b', 'c']);
    const [a, b, c] = events.map(({ x }) => x) as [number, number, number];
    expect((b - a) / (c - a)).toBeCloseTo(0.5, 2);
  });

  it('leaves the last label its width, and the axis its ends', () => {
    const { events, label, axis, ticks } = lay(
      [
        { when: 1990, text: 'a' },
        { when: 2000, text: 'b' },
      ],
      { from: 1980 },
    );
    expect(events[1]!.x + label.width).toBeLessThanOrEqual(size.width);
    expect(events[0]!.x).toBeGreaterThan(200);
    expect(axis.end).toBeGreaterThan(events[1]!.x);
    expect(ticks[0]).toMatchObject({ text: '1980', x: 8 });
  });

  it('draws what lasts as long as it lasts, over one another where two do', () => {
    const { events } = lay([
      { when: 1990, until: 2000, text: 'a' },
      { when: 1995, until: 1996, text: 'b' },
      { when: 2001, until: 2002, text: 'c' },
    ]);
    expect(events.map(({ rise }) => rise)).toEqual([0, 12, 0]);
    const [a, b] = events;
    expect((a!.end! - a!.x) / (b!.end! - b!.x)).toBeCloseTo(10, 0);
  });

  it('sets many events smaller, so that they stay within the height', () => {
    const few = lay([{ when: 1990, text: 'a' }]);
    const many = lay(Array.from({ length: 9 }, (_, i) => ({ when: 1990 + i * 2, text: 'what happened then' })));
    expect(many.label.size).toBeLessThan(few.label.size);
    expect(many.height).toBeLessThanOrEqual(size.height);
  });

  it('takes one event, and two at the same time', () => {
    expect(lay([{ when: 1990, text: 'a' }]).axis.end).toBe(size.width);
    const { events } = lay([
      { when: 1990, text: 'a' },
      { when: 1990, text: 'b' },
    ]);
    expect(events.map(({ side }) => side).toSorted()).toEqual(['over', 'under']);
  });
});
