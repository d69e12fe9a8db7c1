import type { DatePoint, ReadDate } from './date.ts';

const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'];
const seasons: Record<string, number> = Object.fromEntries(
  [
    'spring frühling frühjahr printemps primavera lente',
    'summer sommer été verano estate verão zomer',
    'autumn fall herbst automne otoño autunno outono herfst',
    'winter hiver invierno inverno',
  ].flatMap((words, i) => words.split(' ').map((word) => [word, i + 1])),
);
const months = monthNames();
/** Words within a date that say nothing of their own: `24 de junio`, `the 24th of June`, `1er juin`. */
const filler = /^(?:de|del|of|the|st|nd|rd|th|er|le|den|a|um)$/iu;
const noDate = /^(?:n\.?\s?d\.?|no date|undated|s\.?\s?d\.?|o\.?\s?j\.?|\[?sans date\]?)$/iu;
const before = /^(?<rest>.*\d)\s*(?:BCE?|B\.\s?C\.(?:\s?E\.)?|v\.\s?(?:Chr|u\.\s?Z)\.|av\.\s?J\.-C\.|a\.\s?C\.)$/iu;
const about = /^(?:c\.|ca\.?|circa|about|approx\.?|around|um|vers|hacia)\s*(?=\S)|\s*[?~%]$/iu;
const iso =
  /^(?<sign>[+-]?)(?<year>\d{3,6})(?:(?<mark>[-/.])(?<month>\d{1,2})(?:\k<mark>(?<day>\d{1,2}))?)?(?:[T ]\d{2}:.*)?$/u;

/** Reads a date that is written as text: ISO 8601 and EDTF, names of months and seasons in seven languages, ranges. */
export function parseDateText(text: string): ReadDate {
  const trimmed = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (trimmed === '' || noDate.test(trimmed)) return { kind: 'none' };
  const isCirca = about.test(trimmed);
  const plain = isCirca ? trimmed.replace(about, '').replace(about, '') : trimmed;
  const read = parsePoint(plain);
  const date: ReadDate | undefined = read ? { kind: 'date', from: read } : parseRange(plain);
  if (!date) return { kind: 'unreadable', text: trimmed };
  return isCirca ? { ...date, isCirca: true } : date;
}

function parseRange(text: string): (ReadDate & { kind: 'date' }) | undefined {
  const [left = '', right, ...more] = text.split(/\s*[–—/]\s*|\s+-\s+|\s+(?:to|bis)\s+|(?<=^\d{3,4})-(?=\d{2,4}$)/u);
  if (right === undefined || more.length > 0) return undefined;
  const first = parsePoint(left);
  if (right === '' || right === '..' || right === 'present') return first && { kind: 'date', from: first, to: 'open' };
  // `2020–22` is short for `2020–2022`.
  const isShort = /^\d{3,4}$/u.test(left) && /^\d{1,3}$/u.test(right) && right.length < left.length;
  const month = /\p{L}{3,}\.?/u.exec(left)?.[0] ?? '';
  const to =
    parsePoint(isShort ? left.slice(0, left.length - right.length) + right : right) ?? parsePoint(`${month} ${right}`);
  if (!to) return undefined;
  const name = /\p{L}{3,}\.?/u.exec(right)?.[0] ?? '';
  const from = first ?? parsePoint(`${left} ${to.year}`) ?? parsePoint(`${left} ${name} ${to.year}`);
  return from && order(from) <= order(to) ? { kind: 'date', from, to } : undefined;
}

const order = ({ year, month = 1, day = 1 }: DatePoint): number => year * 10_000 + month * 100 + day;

function parsePoint(text: string): DatePoint | undefined {
  const past = before.exec(text)?.groups?.rest;
  if (past !== undefined) {
    const point = parsePoint(past.trim()) ?? toPoint(past, undefined, undefined);
    return point && point.year > 0 ? { ...point, year: -point.year } : undefined;
  }
  const common = text.replace(/^(?:AD|A\.D\.)\s*(?=\d)|\s*(?:AD|CE|A\.D\.|C\.E\.|n\.\s?Chr\.)$/u, '');
  return parseIso(common) ?? parseNumbers(common) ?? parseNames(common);
}

/** In ISO 8601 the year before 1 is 0, and 43 BCE is -0042; months from 21 are seasons. */
function parseIso(text: string): DatePoint | undefined {
  const { sign, year = '', mark, month, day } = iso.exec(text)?.groups ?? {};
  if (year === '' || (mark === '/' && day === undefined)) return undefined;
  const value = Number(year) * (sign === '-' ? -1 : 1);
  const isSeason = month !== undefined && day === undefined && Number(month) >= 21 && Number(month) <= 24;
  const own = sign === '-' || value === 0 ? value - (year.length >= 4 ? 1 : 0) : value;
  if (!isSeason && Number(month) > 12) return undefined;
  return isSeason ? toPoint(own, Number(month) - 20, undefined, true) : toPoint(own, month, day);
}

/** `24.3.2009`, `2009年3月24日`; `24/3/2009` only where no other reading is possible. */
function parseNumbers(text: string): DatePoint | undefined {
  const wide = /^(\d{1,4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/u.exec(text);
  if (wide) return toPoint(wide[1], wide[2], wide[3]);
  const [, a = '', mark, b = '', year] = /^(\d{1,2})([./])\s?(\d{1,2})\2\s?(\d{4})$/u.exec(text) ?? [];
  if (year === undefined) return undefined;
  if (mark === '.' || Number(a) > 12) return toPoint(year, b, a);
  return Number(b) > 12 || a === b ? toPoint(year, a, b) : undefined;
}

/** `June 2024`, `24 June 2024`, `June 24th, 2024`, `Spring 2024`. */
function parseNames(text: string): DatePoint | undefined {
  if (!/^[\p{L}\d\s.,’']+$/u.test(text)) return undefined;
  const words = (text.match(/\p{L}+|\d+/gu) ?? []).filter((word) => !filler.test(word));
  const names = words.filter((word) => /\p{L}/u.test(word));
  const numbers = words.filter((word) => /^\d/u.test(word));
  const years = numbers.filter((number) => number.length > 2);
  const days = numbers.filter((number) => number.length <= 2);
  if (names.length !== 1 || years.length !== 1 || days.length > 1) return undefined;
  const season = seasons[names[0]?.toLowerCase() ?? ''];
  if (season !== undefined) return days.length === 0 ? toPoint(years[0], season, undefined, true) : undefined;
  return toPoint(years[0], names[0], days[0]);
}

/** A point in time from numbers, or from text that holds them; undefined where there is no such day. */
export function toPoint(year: unknown, month: unknown, day: unknown, isSeason = false): DatePoint | undefined {
  const has = (part: unknown) => part !== undefined && part !== null && part !== '';
  const y = Number(year);
  if (!has(year) || !Number.isInteger(y) || y === 0) return undefined;
  if (!has(month)) return has(day) ? undefined : { year: y };
  const name = String(month).toLowerCase().replace(/\.$/u, '');
  const m = Number(month) || (isSeason ? seasons[name] : months.get(name)) || 0;
  if (isSeason || (m >= 13 && m <= 24 && !has(day))) {
    const season = m > 20 ? m - 20 : m > 12 ? m - 12 : m;
    return season >= 1 && season <= 4 ? { year: y, season } : undefined;
  }
  if (!Number.isInteger(m) || m < 1 || m > 12) return undefined;
  if (!has(day)) return { year: y, month: m };
  const d = Number(day);
  return Number.isInteger(d) && d >= 1 && d <= daysIn(y, m) ? { year: y, month: m, day: d } : undefined;
}

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Names of months and their short forms, in lower case without a full stop. */
function monthNames(): Map<string, number> {
  const names = new Map<string, number>([['sept', 9]]);
  for (const language of languages)
    for (const style of ['long', 'short'] as const)
      for (let month = 12; month >= 1; month--) {
        const format = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
        names.set(
          format
            .format(new Date(Date.UTC(2001, month - 1, 15)))
            .toLowerCase()
            .replace(/\.$/u, ''),
          month,
        );
      }
  return names;
}
