import { isNode } from 'yaml';
import { type Finding, finding } from '../../findings/finding.ts';
import { gapField } from './fields.ts';
import { listEntries } from './list-entries.ts';

/** A finding for each entry whose author, title or date a draft could not tell, until `draft:` is taken away. */
export function checkGaps(text: string, file: string): Finding[] {
  const { entries, document, placeOf } = listEntries(text);
  return entries.flatMap((entry) => {
    const node = entry.get(gapField, true);
    if (!isNode(node)) return [];
    const gaps = [node.toJS(document) as unknown].flat().map((field) => (field === 'issued' ? 'date' : String(field)));
    const what = `The document of the reference ${String(entry.get('id'))} does not say its own ${gaps.join(', ')}.`;
    return gaps.length === 0 ? [] : [finding('DRAFT_REFERENCE', what, { file, ...placeOf(node) })];
  });
}
