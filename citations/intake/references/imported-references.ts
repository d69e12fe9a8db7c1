import type { Reference } from '../../source/parse-references.ts';

/** Entries of a reference list that is imported, and what is to be said of it. */
export interface ImportedReferences {
  entries: Reference[];
  remarks: string[];
}

/** Has it what every reference needs? */
export const isReference = (entry: unknown): entry is Reference => {
  const { id, type } = (entry ?? {}) as Record<string, unknown>;
  return (typeof id === 'string' || typeof id === 'number') && id !== '' && typeof type === 'string';
};

/** Fields of programs, not of works. */
const own = new Set(['citation-key', 'citation-label', '_graph', 'custom', 'system_id']);

/** Entries as text without markup; what is dropped is said. */
export function tidy(entries: readonly Reference[]): ImportedReferences {
  const remarks: string[] = [];
  const tidied = entries.map((entry) => {
    const kept = Object.entries(entry).filter(([name, value]) => value !== undefined && !own.has(name));
    const fields = kept.map(([name, value]) => {
      if (typeof value !== 'string') return [name, value];
      const plain = value.replace(/<\/?(?:i|b|em|strong|sup|sub|sc|span)(?:\s[^<>]*)?>/giu, '');
      if (plain !== value) remarks.push(`${entry.id}: the markup in ${name} is left out: “${value}”`);
      return [name, plain];
    });
    return { id: String(entry.id), type: entry.type, ...Object.fromEntries(fields.filter(([name]) => name !== 'id')) };
  });
  return { entries: tidied, remarks };
}
