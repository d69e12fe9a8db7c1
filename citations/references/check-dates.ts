import { isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import { type Finding, finding } from '../../findings/finding.ts';
import { readDate } from './read-date.ts';

const fields = ['issued', 'accessed', 'event-date', 'original-date', 'submitted', 'available-date'];

/** A finding for each date of a reference list that cannot be read, at its line. */
export function checkDates(text: string, file: string): Finding[] {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const { contents, errors } = document;
  const list = isMap(contents) ? contents.get('references', true) : contents;
  if (errors.length > 0 || !isSeq(list)) return [];
  return list.items.flatMap((entry) =>
    !isMap(entry)
      ? []
      : fields.flatMap((field) => {
          const node = entry.get(field, true);
          const date = isNode(node) ? readDate(node.toJS(document)) : undefined;
          if (date?.kind !== 'unreadable' || !isNode(node)) return [];
          const { line, col } = counter.linePos(node.range?.[0] ?? 0);
          const what = `\`${field}: ${date.text}\` of ${String(entry.get('id'))} is no date that can be read.`;
          return [finding('REFERENCE_DATE_UNREADABLE', what, { file, line, column: col })];
        }),
  );
}
