import { isNode } from 'yaml';
import { type Finding, finding } from '../../findings/finding.ts';
import type { Reference } from '../source/parse-references.ts';
import { gapField, isNameless } from './fields.ts';
import { listEntries } from './list-entries.ts';

/** A finding for each entry by which nobody can find a document; of a draft's own entries is told otherwise. */
export function checkNameless(text: string, file: string, references: ReadonlyMap<string, Reference>): Finding[] {
  const { entries, placeOf } = listEntries(text);
  return entries.flatMap((entry) => {
    const id = entry.get('id', true);
    const reference = references.get(String(entry.get('id')));
    if (!isNode(id) || !reference || entry.has(gapField) || !isNameless(reference)) return [];
    const what = `The reference ${reference.id} has neither an author nor a title that can be read.`;
    return [finding('REFERENCE_NAMELESS', what, { file, ...placeOf(id) })];
  });
}
