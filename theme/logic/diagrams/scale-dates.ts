import { dateOf, dayOf, type PartialDate } from '../../data/date.ts';

/** A mark on the axis of time. */
export interface Tick {
  /** Days as `dayOf` counts them. */
  day: number;
  /** In digits alone, so that it is the same in every language: `1960`, `1960-03`, `1960-03-19` (ISO 8601). */
  text: string;
}

/** How far marks are apart: so many years, months or days, the finest first. */
const steps = [
  ...[1, 2, 7, 14].map((count) => ({ unit: 'day', count, days: count }) as const),
  ...[1, 3, 6].map((count) => ({ unit: 'month', count, days: count * 31 }) as const),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 100_000].map(
    (count) => ({ unit: 'year', count, days: count * 366 }) as const,
  ),
];
type Step = (typeof steps)[number];

/** About as wide as such a mark is, with room beside it, in pixels. */
const roomOf = { day: 104, month: 80, year: 64 } as const;

/**
 * Marks of an axis between two days, both of which it has: the finest for whose words there is room.
 *
 * @param width of the axis in pixels
 */
export function findTicks(from: number, to: number, width: number): Tick[] {
  const perDay = width / Math.max(1, to - from);
  const step = steps.find(({ unit, days }) => days * perDay >= roomOf[unit]) ?? (steps.at(-1) as Step);
  const ticks: Tick[] = [];
  for (let day = firstOf(from, step); day <= to; day = next(day, step.unit, step.count))
    ticks.push({ day, text: textOf(day, step) });
  return ticks;
}

/** The first mark on or after a day: years and months by their number, days from the first on. */
function firstOf(from: number, { unit, count }: Step): number {
  if (unit === 'day') return from;
  const { year, month } = dateOf(from);
  const start = unit === 'year' ? startOf(floor(year, count)) : dayOf({ year, month: floor(month - 1, count) + 1 });
  return start < from ? next(start, unit, count) : start;
}

const floor = (value: number, count: number): number => Math.floor(value / count) * count;

function next(day: number, unit: Step['unit'], count: number): number {
  if (unit === 'day') return day + count;
  const { year, month } = dateOf(day);
  if (unit === 'year') return startOf(floor(year, count) + count);
  const months = month - 1 + count;
  return months < 12 ? dayOf({ year, month: months + 1 }) : startOf(year + 1);
}

/** There is no year 0: what would fall on it falls on the year 1. */
const startOf = (year: number): number => dayOf({ year: year === 0 ? 1 : year });

function textOf(day: number, { unit }: Step): string {
  const date = dateOf(day);
  const parts: (keyof PartialDate)[] =
    unit === 'year' ? ['year'] : unit === 'month' ? ['year', 'month'] : ['year', 'month', 'day'];
  return parts
    .map((part) => (part === 'year' ? String(date.year) : String(date[part]).padStart(2, '0')))
    .join('-')
    .replace(/^-/, '−');
}
