import { isNode } from 'yaml';
import { type Finding, finding } from '../../findings/finding.ts';
import { listEntries } from './list-entries.ts';
import { readDate } from './read-date.ts';

const fields = ['issued', 'accessed', 'event-date', 'original-date', 'submitted', 'available-date'];

/** A finding for each date of a reference list that cannot be read, at its line. */
export function checkDates(text: string, file: string): Finding[] {
  const { entries, document, placeOf } = listEntries(text);
  return entries.flatMap((entry) =>
    fields.flatMap((field) => {
      const node = entry.get(field, true);
      const date = isNode(node) ? readDate(node.toJS(document)) : undefined;
      if (date?.kind !== 'unreadable' || !isNode(node)) return [];
      const what = `\`${field}: ${date.text}\` of ${String(entry.get('id'))} is no date that can be read.`;
      return [finding('REFERENCE_DATE_UNREADABLE', what, { file, ...placeOf(node) })];
    }),
  );
}
