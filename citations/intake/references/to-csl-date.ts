import type { DatePoint, ReadDate } from '../../references/date.ts';

/** A date in the form in which CSL-JSON has it; what could not be read is kept as it is written, for a person to see. */
export function toCslDate(date: ReadDate, written: string): unknown {
  if (date.kind !== 'date') return date.kind === 'none' ? undefined : { raw: written };
  const { from, to, isCirca } = date;
  if (to === 'open') return { raw: written };
  return {
    'date-parts': [from, ...(to ? [to] : [])].map(partsOf),
    ...(from.season === undefined ? {} : { season: from.season }),
    ...(isCirca ? { circa: true } : {}),
  };
}

const partsOf = ({ year, month, day }: DatePoint): number[] => [year, month, day].filter((part) => part !== undefined);
