/** A date as far as it is known. */
export interface PartDate {
  year: number;
  /** From 1. */
  month?: number;
  day?: number;
}

const months = 'January February March April May June July August September October November December'.split(' ');

/**
 * A CSL date: `{ date-parts: [[2009, 3, 24]] }`, `{ year, month, day }`, or text such as `2009-03-24`; undefined where no
 * year is known.
 */
export function readDate(field: unknown): PartDate | undefined {
  const value = Array.isArray(field) ? field[0] : field;
  if (typeof value === 'number' || typeof value === 'string') return fromText(String(value));
  if (typeof value !== 'object' || value === null) return undefined;
  const { 'date-parts': parts, raw, literal, ...named } = value as Record<string, unknown>;
  const first = Array.isArray(parts) && Array.isArray(parts[0]) ? parts[0] : [named.year, named.month, named.day];
  const [year, month, day] = first.map((part) => (part === undefined || part === '' ? Number.NaN : Number(part)));
  return toDate(year, month, day) ?? fromText(String(raw ?? literal ?? ''));
}

function fromText(text: string): PartDate | undefined {
  const [, year, month, day] = /^(-?\d{1,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?\b/u.exec(text.trim()) ?? [];
  return toDate(Number(year), Number(month), Number(day));
}

function toDate(year: number | undefined, month: number | undefined, day: number | undefined): PartDate | undefined {
  if (year === undefined || Number.isNaN(year)) return undefined;
  const hasMonth = month !== undefined && month >= 1 && month <= 12;
  return {
    year,
    ...(hasMonth ? { month } : {}),
    ...(hasMonth && day !== undefined && day >= 1 && day <= 31 ? { day } : {}),
  };
}

/** `March 24`, `March`, or nothing. */
export function monthAndDay({ month, day }: PartDate): string {
  return [month === undefined ? undefined : months[month - 1], day].filter((part) => part !== undefined).join(' ');
}

/** `March 24, 2009`; `March 2009`; `2009`. */
export function fullDate(date: PartDate): string {
  const within = monthAndDay(date);
  return `${within}${within === '' ? '' : date.day === undefined ? ' ' : ', '}${date.year}`;
}
