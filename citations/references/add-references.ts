import { isMap, isSeq, parseDocument, stringify } from 'yaml';
import { parseReferences, type Reference } from '../source/parse-references.ts';

/** A reference list with more entries, and those that it had already, which stay as they are. */
export interface ExtendedReferences {
  text: string;
  added: string[];
  known: string[];
}

/**
 * Puts entries at the end of `references.yaml`; what stands there is not touched. `note` becomes a comment on each.
 * @throws {Failure} REFERENCES_INVALID where the list cannot be read, or does not end with its entries
 */
export function addReferences(
  text: string,
  entries: readonly Reference[],
  file: string,
  note?: string,
): ExtendedReferences {
  const before = parseReferences(text, file);
  const fresh = entries.filter(({ id }, i) => !before.has(id) && entries.findIndex((other) => other.id === id) === i);
  const known = [...new Set(entries.filter(({ id }) => before.has(id)).map(({ id }) => id))];
  if (fresh.length === 0) return { text, added: [], known };
  const isBare = isSeq(parseDocument(text).contents);
  const indent = /^([ ]*)- /mu.exec(text)?.[1] ?? (isBare ? '' : '  ');
  const lines = fresh.flatMap((entry) => [
    ...stringify([entry], { lineWidth: 0 }).trimEnd().split('\n'),
    ...(note === undefined ? [] : [`  # ${note}`]),
  ]);
  // An empty list, or none: what else the file has stays before it.
  const body = hasList(text) ? text : `${text.replace(/^references:.*\n?/mu, '')}references:\n`;
  const extended = `${body.endsWith('\n') ? body : `${body}\n`}${lines.map((line) => indent + line).join('\n')}\n`;
  parseReferences(extended, file);
  return { text: extended, added: fresh.map(({ id }) => id), known };
}

function hasList(text: string): boolean {
  const { contents } = parseDocument(text);
  const list = isMap(contents) ? contents.get('references', true) : contents;
  return isSeq(list) && list.items.length > 0 && !list.flow;
}
