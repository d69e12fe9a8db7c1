import { fail } from '../../findings/failure.ts';
import { excerpt } from '../text/excerpt.ts';
import { suggestName } from '../text/suggest-name.ts';
import { parseYaml } from './parse-yaml.ts';

/**
 * One entry of the reference list in CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html), with
 * `crossref` resolved: an entry takes the fields it lacks from the entry that `crossref` names.
 */
export interface Reference {
  id: string;
  type: string;
  author?: CslName[];
  title?: string;
  [field: string]: unknown;
}

/** A name in CSL-JSON. */
export interface CslName {
  family?: string;
  given?: string;
  literal?: string;
}

/**
 * Reads `references.yaml`: `references:` with a list of CSL entries, as pandoc writes it, or the bare list.
 * @throws {Failure} REFERENCES_INVALID, or REFERENCE_CYCLE where entries refer to each other in a circle
 */
export function parseReferences(text: string, file: string): Map<string, Reference> {
  const data = parseYaml({ file, text, code: 'REFERENCES_INVALID' }) as { references?: unknown } | null;
  const list = Array.isArray(data) ? data : (data?.references ?? []);
  if (!Array.isArray(list)) return fail('REFERENCES_INVALID', `${file} must hold a list of references.`, { file });
  const entries = new Map<string, Reference>();
  for (const [i, entry] of list.entries()) {
    const reference = readReference(entry, i + 1, file);
    if (entries.has(reference.id))
      fail('REFERENCES_INVALID', `${file} has two references with the id ${reference.id}.`, { file });
    entries.set(reference.id, reference);
  }
  const resolved = new Map<string, Reference>();
  for (const id of entries.keys()) resolveReference(id, entries, resolved, file);
  return resolved;
}

function readReference(entry: unknown, number: number, file: string): Reference {
  const { id, type } = (entry ?? {}) as Record<string, unknown>;
  if (typeof id === 'string' && id !== '' && typeof type === 'string') return entry as Reference;
  return fail('REFERENCES_INVALID', `${file}: reference ${number} needs an \`id\` and a \`type\`.`, { file });
}

/** Follows `crossref` to its end, then fills in from the far end; every entry is resolved once. */
function resolveReference(
  id: string,
  entries: ReadonlyMap<string, Reference>,
  resolved: Map<string, Reference>,
  file: string,
): void {
  const chain: Reference[] = [];
  const seen = new Set<string>();
  let next: string | undefined = id;
  while (next !== undefined && !resolved.has(next)) {
    if (seen.has(next))
      fail('REFERENCE_CYCLE', `${file}: ${excerpt([...seen, next].join(' → '), 200)} is a circle.`, { file });
    seen.add(next);
    const entry: Reference = entries.get(next) ?? failUnknown(next, chain.at(-1)?.id ?? id, entries, file);
    chain.push(entry);
    next = typeof entry.crossref === 'string' ? entry.crossref : undefined;
  }
  for (const entry of chain.reverse()) resolved.set(entry.id, { ...inherited(resolved, entry), ...entry });
}

function inherited(resolved: ReadonlyMap<string, Reference>, { crossref }: Reference): Partial<Reference> {
  return typeof crossref === 'string' ? (resolved.get(crossref) ?? {}) : {};
}

function failUnknown(id: string, from: string, entries: ReadonlyMap<string, Reference>, file: string): never {
  const suggestion = suggestName(id, entries.keys());
  return fail(
    'REFERENCES_INVALID',
    `${file}: \`crossref: ${id}\` of ${from} names no reference${suggestion ? `; did you mean ${suggestion}` : ''}.`,
    { file },
  );
}
