import { fail } from '../../findings/failure.ts';
import { parseYaml } from './parse-yaml.ts';
import type { Erratum } from './source.ts';

/**
 * Reads `<key>.errata.yaml`, a list of `{ at, raw, read, why }`; an empty file is an empty list.
 * @throws {Failure} ERRATUM_INVALID where an entry lacks a field or repairs nothing
 */
export function parseErrata(text: string, file: string): Erratum[] {
  const data = parseYaml({ file, text, code: 'ERRATUM_INVALID' }) ?? [];
  if (!Array.isArray(data))
    return fail('ERRATUM_INVALID', `${file} must be a list of { at, raw, read, why }.`, { file });
  return data.map((entry: unknown, i) => readErratum(entry, i + 1, file));
}

function readErratum(entry: unknown, number: number, file: string): Erratum {
  const { at, raw, read, why } = (entry ?? {}) as Record<string, unknown>;
  const fields = [at, raw, read, why];
  const isComplete =
    fields.every((field) => typeof field === 'string') && [at, raw, why].every((field) => field !== '');
  if (!isComplete)
    return fail('ERRATUM_INVALID', `${file}: entry ${number} needs at, raw, read and why, all of them text.`, {
      file,
    });
  if (raw === read)
    return fail('ERRATUM_INVALID', `${file}: entry ${number} reads what the file already has.`, { file });
  return { at, raw, read, why } as Erratum;
}
