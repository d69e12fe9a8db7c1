import type { ReadDate } from './date.ts';
import { parseDateText, toPoint } from './parse-date-text.ts';

/**
 * A CSL date in any of its forms: `{ date-parts: [[2009, 3, 24], [2009, 3, 26]], circa: true }`, `{ year, month, day }` or
 * a list of two of these, `{ raw }`, `{ literal }`, with a `season`; or text such as `2009-03-24`, `June 2024`,
 * `c. 1850`, `43 BCE`, `2020/2022`.
 */
export function readDate(field: unknown): ReadDate {
  if (field === undefined || field === null || field === '') return { kind: 'none' };
  if (typeof field === 'number') return readParts([[field]], {}) ?? unreadable(field);
  if (typeof field === 'string') return parseDateText(field);
  const list = Array.isArray(field) ? field : [field];
  const [first] = list;
  if (typeof first !== 'object' || first === null)
    return Array.isArray(field) && list.length === 1 ? readDate(first) : unreadable(field);
  const { 'date-parts': parts, raw, literal, season, circa, year, month, day } = first as Record<string, unknown>;
  const marks = { season, circa };
  if (Array.isArray(parts)) {
    const own: unknown[][] = parts.filter(Array.isArray);
    if (own.every((part) => part.length === 0)) return { kind: 'none' };
    return readParts(own, marks) ?? unreadable(own.map((part) => part.join('-')).join('/'));
  }
  if (year !== undefined) {
    const named = list.map((one: Record<string, unknown>) => [one.year, one.month, one.day]);
    return readParts(named, marks) ?? unreadable([year, month, day].filter((part) => part !== undefined).join(' '));
  }
  if (typeof raw === 'string' || typeof raw === 'number') return withMarks(parseDateText(String(raw)), marks);
  if (typeof literal !== 'string' && typeof literal !== 'number') return unreadable(field);
  const read = parseDateText(String(literal));
  return read.kind === 'unreadable' ? { kind: 'literal', text: read.text } : withMarks(read, marks);
}

interface Marks {
  season?: unknown;
  circa?: unknown;
}

function readParts(parts: readonly unknown[][], marks: Marks): ReadDate | undefined {
  const [from, to] = parts.slice(0, 2).map(([year, month, day]) => toPoint(year, month, day));
  if (!from || parts.length > 2 || (parts.length === 2 && !to)) return undefined;
  const date: ReadDate = { kind: 'date', from, ...(to ? { to } : {}) };
  return withMarks(date, marks);
}

function withMarks(date: ReadDate, { season, circa }: Marks): ReadDate {
  if (date.kind !== 'date') return date;
  const isCirca = date.isCirca === true || (circa !== undefined && circa !== false && circa !== 0 && circa !== '');
  const own = season === undefined || season === '' ? undefined : toPoint(date.from.year, season, undefined, true);
  if (season !== undefined && season !== '' && !own) return unreadable(`${season} ${date.from.year}`);
  return { ...date, from: { ...date.from, ...own }, ...(isCirca ? { isCirca: true as const } : {}) };
}

function unreadable(field: unknown): ReadDate {
  return { kind: 'unreadable', text: typeof field === 'object' ? JSON.stringify(field) : String(field) };
}
