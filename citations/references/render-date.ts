import type { DatePoint, ReadDate } from './date.ts';

const months = 'January February March April May June July August September October November December'.split(' ');
const seasons = 'Spring Summer Autumn Winter'.split(' ');

/** A date that could be read. */
export type KnownDate = ReadDate & { kind: 'date' };

/** `2009`, `2020–2022`, `2020–present`, `ca. 1850`, `43 BCE`; the era as the style writes it. */
export function renderYears({ from, to, isCirca }: KnownDate, era: string): string {
  const end = to === undefined || (to !== 'open' && to.year === from.year) ? undefined : to;
  // Years of one era need its name once.
  const isOneEra = end !== undefined && end !== 'open' && end.year < 0;
  const start = isOneEra ? String(-from.year) : yearOf(from, era);
  const years = end === undefined ? start : `${start}–${end === 'open' ? 'present' : yearOf(end, era)}`;
  return isCirca ? `ca. ${years}` : years;
}

/** What of a date lies within its year: `March 24`, `June 3–5`, `June 30–July 2`, `Spring`; nothing where only years are known. */
export function renderWithinYear({ from, to }: KnownDate): string {
  const start = dayOf(from);
  if (to === undefined || to === 'open' || to.year !== from.year) return start;
  const end = dayOf(to);
  if (start === '' || end === '' || start === end) return start;
  return from.month === to.month && to.day !== undefined ? `${start}–${to.day}` : `${start}–${end}`;
}

/** `March 24, 2009`; `March 2009`; `Spring 2009`; `2009`; `December 24, 2023–January 3, 2024`. */
export function renderFullDate(date: KnownDate, era: string): string {
  const { from, to, isCirca } = date;
  if (to !== undefined && to !== 'open' && to.year !== from.year && (from.month ?? to.month) !== undefined)
    return `${renderFullDate({ kind: 'date', from, ...(isCirca ? { isCirca } : {}) }, era)}–${renderFullDate({ kind: 'date', from: to }, era)}`;
  const within = renderWithinYear(date);
  const years = renderYears(date, era);
  if (within === '') return years;
  return `${within}${from.day === undefined ? ' ' : ', '}${years}`;
}

const yearOf = ({ year }: DatePoint, era: string): string => (year < 0 ? `${-year} ${era}` : String(year));

function dayOf({ month, day, season }: DatePoint): string {
  if (season !== undefined) return seasons[season - 1] ?? '';
  return [month === undefined ? undefined : months[month - 1], day].filter((part) => part !== undefined).join(' ');
}
