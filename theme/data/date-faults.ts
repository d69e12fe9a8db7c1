/** What is wrong with the dates of a timeline that no single key tells. */
import { dayOf, parseDate } from './date.ts';
import type { Tie } from './kinds.ts';

type Written = string | number | undefined;

interface Dates {
  from?: Written;
  to?: Written;
  events: readonly { when: string | number; date?: Written; until?: Written }[];
}

export function findDateFaults({ from, to, events }: Dates): Tie[] {
  const ends = Object.entries({ from, to }).flatMap(([key, value]) => noDate(value, ['data', key]));
  const each = events.flatMap(({ when, date, until }, i) => {
    const path = ['data', 'events', i];
    const wrong = [...noDate(date, [...path, 'date']), ...noDate(until, [...path, 'until'])];
    return wrong.length > 0 ? wrong : [...noPlace(when, date, path), ...otherYear(when, date, path)];
  });
  if (ends.length + each.length > 0) return [...ends, ...each];
  return [...findBackwards(events), ...findBeyond({ from, to, events })];
}

function noDate(value: Written, path: Tie['path']): Tie[] {
  if (value === undefined || parseDate(value)) return [];
  return [{ path, says: `is no date: write \`1951\`, \`1951-09\` or \`1951-09-08\`, not \`${value}\`` }];
}

function noPlace(when: string | number, date: Written, path: Tie['path']): Tie[] {
  if (date !== undefined || parseDate(when)) return [];
  return [{ path, says: `does not say where “${when}” stands: add \`date\`, such as \`1951-09-08\`` }];
}

/** The words tell another year than the axis. */
function otherYear(when: string | number, date: Written, path: Tie['path']): Tie[] {
  const { year } = (date === undefined ? undefined : parseDate(date)) ?? {};
  const told = [...String(when).matchAll(/(?<!\d)\d{3,4}(?!\d)/g)].map(([one]) => Number(one));
  if (year === undefined || told.length === 0 || told.includes(Math.abs(year))) return [];
  return [{ path: [...path, 'date'], says: `is in the year ${year}, and \`when\` says “${when}”` }];
}

const dayAt = (value: string | number): number => dayOf(parseDate(value) ?? { year: 1 });
const startOf = ({ when, date = when }: Dates['events'][number]): number => dayAt(date);

function findBackwards(events: Dates['events']): Tie[] {
  return events.flatMap((event, i) =>
    event.until !== undefined && dayAt(event.until) <= startOf(event)
      ? [{ path: ['data', 'events', i, 'until'], says: 'is not after its beginning' }]
      : [],
  );
}

function findBeyond({ from, to, events }: Dates): Tie[] {
  return events.flatMap((event, i) => {
    const path = ['data', 'events', i];
    if (from !== undefined && startOf(event) < dayAt(from))
      return [{ path, says: `is before the axis begins (\`from: ${from}\`)` }];
    if (to !== undefined && dayAt(event.until ?? event.date ?? event.when) > dayAt(to))
      return [{ path, says: `is after the axis ends (\`to: ${to}\`)` }];
    return [];
  });
}
