import { fail } from '../../findings/failure.ts';
import type { FindingDetails } from '../../findings/finding.ts';
import type { OptionSpec } from './option-table.ts';

/**
 * The value of an option as the rest of the program expects it.
 *
 * @param raw as it was typed or stands in the headmatter
 * @param shownAs what the user calls the option
 * @throws {Failure} OPTION_INVALID, saying what the option takes
 */
export function checkValue(spec: OptionSpec, raw: unknown, shownAs: string, place: FindingDetails = {}): unknown {
  const { type, choices, accepts = () => true, max = Number.MAX_VALUE } = spec;
  const invalid = (expected: string) =>
    fail('OPTION_INVALID', `${shownAs} takes ${expected}, not ${JSON.stringify(raw)}.`, place);
  if (type === 'boolean') return typeof raw === 'boolean' ? raw : invalid('no value (true or false in the headmatter)');
  if (type === 'number') {
    const value = typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : raw;
    const isFit =
      typeof value === 'number' && Number.isFinite(value) && value > 0 && value <= max && accepts(String(value));
    return isFit ? value : invalid(spec.expected ?? 'a number above 0');
  }
  if (type === 'list') {
    const values = (Array.isArray(raw) ? raw : String(raw ?? '').split(',')).map((v) => String(v).trim().toLowerCase());
    if (choices) return values.every((v) => choices.includes(v)) ? values : invalid(`some of ${choices.join(', ')}`);
    return values.length > 0 && values.every(accepts) ? values : invalid(spec.expected ?? `a ${spec.value}`);
  }
  const value = typeof raw === 'number' ? String(raw) : raw;
  if (typeof value !== 'string' || value === '') return invalid(spec.value ? `a ${spec.value}` : oneOf(choices ?? []));
  if (choices && !choices.includes(value)) return invalid(oneOf(choices));
  return accepts(value) ? value : invalid(spec.expected ?? `a ${spec.value}`);
}

export const oneOf = (choices: readonly string[]): string => choices.join(' or ');
