import { type Decimal, decimalOf, decimalOfLanguage } from '../../theme/tables/read-number.ts';
import type { Source } from '../source/source.ts';
import { languagesOf } from '../text/languages-of.ts';
import { findNumbers } from './find-facts.ts';

const known = new WeakMap<Source, { decimal: Decimal | undefined }>();
/** So much of a source tells its language. */
const beginning = 20_000;

/** What stands before decimals in a source: its own figures tell, else its language. Found once for each source. */
export function decimalOfSource(source: Source): Decimal | undefined {
  const told = known.get(source) ?? { decimal: findDecimal(source) };
  known.set(source, told);
  return told.decimal;
}

function findDecimal({ text }: Source): Decimal | undefined {
  const forms = findNumbers(text).flatMap(({ text, readings }) => (readings.length === 1 ? decimalOf(text) : []));
  const count = (form: Decimal) => forms.filter((one) => one === form).length;
  const [points, commas] = [count('.'), count(',')];
  if (points >= 2 * commas && points > 0) return '.';
  if (commas >= 2 * points && commas > 0) return ',';
  const languages = languagesOf(text.slice(0, beginning)).map(decimalOfLanguage);
  return languages.every((one) => one === languages[0]) ? languages[0] : undefined;
}
