import { type Decimal, plainNumber } from './read-number.ts';

/** A number in a text, and what it may mean. */
export interface WrittenNumber {
  /** As it is written. */
  text: string;
  /** Each way to read it as one number, as {@link plainNumber} writes it; more than one where its form leaves it open. */
  readings: readonly string[];
  /** Its groups of digits, where it may be several numbers with nothing but a mark between them: `2,5`, `24.12.1999`. */
  parts?: readonly string[];
}

const marks = ".,'’\\u066B\\u066C";
const digits = `(?:\\p{Nd}+(?:[${marks}]\\p{Nd}+)*|(?<![${marks}])\\.\\p{Nd}+)`;

/**
 * Finds the numbers of a text that are written in digits, of any script and in the form of any country.
 *
 * @param decimal what stands before decimals in this text, where it is known
 * @param unspaced scripts whose signs may stand right beside a number, for a class of a regular expression
 * @param ending what may belong to a number behind its digits, as a pattern
 */
export function findWrittenNumbers(
  text: string,
  { decimal, unspaced = '', ending = '' }: { decimal?: Decimal | undefined; unspaced?: string; ending?: string } = {},
): (WrittenNumber & { ending: string })[] {
  const word = unspaced === '' ? '[\\p{L}\\p{N}]' : `(?![${unspaced}])[\\p{L}\\p{N}]`;
  const number = new RegExp(`(?<!${word})(?<number>${digits})(?<ending>${ending})(?!${word})`, 'gu');
  return [...text.matchAll(number)].map(({ 0: whole, groups = {} }) => ({
    text: whole,
    ending: groups.ending ?? '',
    ...readingsOf(groups.number ?? '', decimal),
  }));
}

function readingsOf(written: string, decimal: Decimal | undefined): Pick<WrittenNumber, 'readings' | 'parts'> {
  const whole = written.startsWith('.') ? `0${written}` : written;
  const forms = (['.', ','] as const).map((form) => ({ form, value: plainNumber(whole, form) }));
  const own = forms.find(({ form }) => form === decimal)?.value;
  if (own !== undefined) return { readings: [own] };
  const readings = [...new Set(forms.flatMap(({ value }) => value ?? []))];
  // What is no number in the form of its text may be a list without blanks, and what is none in any form is a date.
  const parts = decimal === undefined && readings.length > 0 ? undefined : whole.match(/\p{Nd}+/gu);
  return { readings, ...(parts ? { parts: parts.map((part) => plainNumber(part, '.') ?? part) } : {}) };
}
