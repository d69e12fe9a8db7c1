/** A date as far as it is told: a year, a month of it, a day of that. −44 is 44 BC; there is no year 0. */
export interface PartialDate {
  year: number;
  month?: number;
  day?: number;
}

/** Reads `1951`, `1960-01` and `1960-01-19` (ISO 8601); nothing where there is no such day. */
export function parseDate(value: string | number): PartialDate | undefined {
  const match = /^(?<year>[-−]?\d{1,6})(?:-(?<month>\d\d)(?:-(?<day>\d\d))?)?$/.exec(String(value).trim());
  const { year, month, day } = match?.groups ?? {};
  if (year === undefined) return undefined;
  const date: PartialDate = {
    year: Number(year.replace('−', '-')),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
  };
  return date.year !== 0 && isThere(date) ? date : undefined;
}

function isThere({ year, month = 1, day = 1 }: PartialDate): boolean {
  const read = new Date(dayOf({ year, month, day }) * msPerDay);
  return month >= 1 && month <= 12 && day >= 1 && read.getUTCMonth() === month - 1 && read.getUTCDate() === day;
}

const msPerDay = 86_400_000;

/** The day on which a date begins, counted from 1 January 1970, in the Gregorian calendar of all times. */
export function dayOf({ year, month = 1, day = 1 }: PartialDate): number {
  // Astronomers and JavaScript count a year 0; Date.UTC takes years below 100 for those of the twentieth century.
  return new Date(0).setUTCFullYear(year < 0 ? year + 1 : year, month - 1, day) / msPerDay;
}

/** The date of a day that `dayOf` has counted. */
export function dateOf(day: number): Required<PartialDate> {
  const date = new Date(day * msPerDay);
  const year = date.getUTCFullYear();
  return { year: year < 1 ? year - 1 : year, month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
