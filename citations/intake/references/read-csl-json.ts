import { fail } from '../../../findings/failure.ts';
import { createLineMap } from '../../text/line-map.ts';
import { type ImportedReferences, isReference, tidy } from './imported-references.ts';

/**
 * The entries of a CSL-JSON file, as Zotero and pandoc write it: a list, one entry, or a mapping with `items`.
 * @throws {Failure} REFERENCES_INVALID, with the line where the file is no JSON
 */
export function readCslJson(text: string, file: string): ImportedReferences {
  const data = parse(text, file);
  const { items = data, references = items } = (data ?? {}) as { items?: unknown; references?: unknown };
  const list: unknown[] = Array.isArray(references) ? references : [references];
  const wrong = list.findIndex((entry) => !isReference(entry));
  if (wrong !== -1 || list.length === 0)
    fail('REFERENCES_INVALID', `${file}: entry ${wrong + 1} is no CSL reference; it needs an \`id\` and a \`type\`.`, {
      file,
    });
  return tidy(list.filter(isReference));
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const position = Number(/position (\d+)/u.exec(message)?.[1] ?? Number.NaN);
    const line = Number.isNaN(position) ? {} : { line: createLineMap(text)(Math.min(position, text.length)).line };
    return fail('REFERENCES_INVALID', `${file} is no JSON: ${message}.`, { file, ...line });
  }
}
