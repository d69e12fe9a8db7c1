import { closest, distance } from 'fastest-levenshtein';
import { fail } from '../../findings/failure.ts';
import type { FindingDetails } from '../../findings/finding.ts';
import { type Flag, optionTable } from './option-table.ts';
import { isRange } from './slide-range.ts';

/**
 * The value of an option as the rest of the exporter expects it.
 *
 * @param raw as it was typed or stands in the headmatter
 * @param shownAs what the user calls the option
 * @throws {Failure} OPTION_INVALID, saying what the option takes
 */
export function checkValue(name: Flag, raw: unknown, shownAs: string, place: FindingDetails = {}): unknown {
  const spec = optionTable[name];
  const invalid = (expected: string) =>
    fail('OPTION_INVALID', `${shownAs} takes ${expected}, not ${JSON.stringify(raw)}.`, place);
  if (spec.type === 'boolean')
    return typeof raw === 'boolean' ? raw : invalid('no value (true or false in the headmatter)');
  if (spec.type === 'number') {
    const value = typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : raw;
    return typeof value === 'number' && Number.isFinite(value) && value > 0 && value <= 86_400
      ? value
      : invalid('a number of seconds above 0');
  }
  if (spec.type === 'list') {
    const values = (Array.isArray(raw) ? raw : String(raw ?? '').split(',')).map((v) => String(v).trim().toLowerCase());
    const { choices } = spec;
    if (choices) return values.every((v) => choices.includes(v)) ? values : invalid(`some of ${choices.join(', ')}`);
    return values.length > 0 && values.every((v) => /^(?:\*\.)?[\w.-]+(?::\d+)?$/.test(v))
      ? values
      : invalid('a host name such as images.example.org');
  }
  const value = typeof raw === 'number' ? String(raw) : raw;
  if (typeof value !== 'string' || value === '')
    return invalid(spec.value ? `a ${spec.value}` : oneOf(spec.choices ?? []));
  if (spec.choices && !spec.choices.includes(value)) return invalid(oneOf(spec.choices));
  if (name === 'range' && !isRange(value)) return invalid('slide numbers such as 3, 1-5,8 or 4-');
  return value;
}

export const oneOf = (choices: readonly string[]): string => choices.join(' or ');

/** A remedy that names what was probably meant; nothing where no name is near. */
export function suggestion(typed: string, known: readonly string[], prefix: string): { fix?: string } {
  const nearest = closest(typed, [...known]);
  return distance(typed, nearest) <= Math.max(2, nearest.length / 3)
    ? { fix: `Did you mean ${prefix}${nearest}?` }
    : {};
}
